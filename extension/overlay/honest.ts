/** Below this opacity a button is a trap: its owner would be pressing what they cannot read. */
const READABLE = 0.8

const isReadable = (element: Element | null) => {
  let opacity = 1
  for (let node = element; node; node = node.parentElement) {
    const style = getComputedStyle(node)
    opacity *= Number(style.opacity)
    if (style.visibility === 'hidden' || opacity < READABLE) return false
  }
  return true
}

/**
 * Is this a person's own press on something they can see? The page around us may be hostile: it can dispatch events, lay
 * its own elements over ours, or fade them out. Keyboard presses have no place, so the button's middle is asked instead.
 */
export const isHonest = (event: Event, button: Element): boolean => {
  if (!event.isTrusted) return false
  const root = button.getRootNode()
  const host = root instanceof ShadowRoot ? root.host : null
  if (!host || !(root instanceof ShadowRoot)) return false
  const box = button.getBoundingClientRect()
  if (box.width < 1 || box.height < 1) return false
  const pointed = event instanceof MouseEvent && event.detail > 0
  const x = pointed ? event.clientX : box.left + box.width / 2
  const y = pointed ? event.clientY : box.top + box.height / 2
  if (document.elementFromPoint(x, y) !== host) return false
  const inside = root.elementFromPoint(x, y)
  return inside !== null && button.contains(inside) && isReadable(host)
}
