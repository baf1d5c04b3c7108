/** Things of the page that a face must not stand in front of: pictures, and whatever can be pressed. */
const SOMETHING = 'img, svg, canvas, video, a, button, [role="link"], [role="button"]'

/** Half a face and its feet above a line, in CSS pixels. */
const MIDDLE = 14

/**
 * Is the spot free where faces would stand, on the line that `line` lies on? Asked of the page as it is drawn now, so it
 * costs a layout: only where somebody is. A spot outside the window cannot be asked and counts as free.
 */
export const isRoomAbove = (line: DOMRect, from: number, faces: number) => {
  const y = line.top - MIDDLE
  if (y < 0 || y > innerHeight) return true
  const middle = from + 20
  const spread = (faces - 1) * 11
  return [middle - spread, middle + spread].every((x) => !document.elementFromPoint(x, y)?.closest(SOMETHING))
}
