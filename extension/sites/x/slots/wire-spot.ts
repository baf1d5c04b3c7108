import { closest, first } from '../../locate.ts'
import { avatar, cell } from '../locators.ts'
import { type Spot, style } from './host.ts'

/** Below the writer's face there must be this much, or those on the wire would stand in it. CSS pixels. */
const BELOW = 30

/** A thread's native line runs down the column of faces, beside the face and in its place. */
const hasThreadLine = (column: Element) => column.childElementCount > 1

const columnOf = (face: Element, article: Element) => {
  let column = face
  // Out to the box that stands beside the text: the last one that is no wider than a face with its gap.
  while (
    column.parentElement &&
    column.parentElement !== article &&
    column.parentElement.getBoundingClientRect().width < face.getBoundingClientRect().width + 24
  )
    column = column.parentElement
  return column
}

/**
 * In the empty column under the writer's face, on the cell's bottom line. Asked for only where somebody is, so it may
 * measure. The article is a positioned box on X; the host hangs from its end, where the page keeps nothing.
 */
export const wireSpot = (article: Element): Spot | null => {
  const face = first(article, avatar)
  if (!face) return null
  const column = columnOf(face, article)
  const box = article.getBoundingClientRect()
  const place = face.getBoundingClientRect()
  const row = closest(article, cell) ?? article
  if (row.getBoundingClientRect().height < place.height + BELOW || hasThreadLine(column)) return null
  const isRtl = getComputedStyle(article).direction === 'rtl'
  const inset = isRtl ? box.right - place.right : place.left - box.left
  return {
    width: place.width,
    inset,
    put(host) {
      style(host, {
        display: 'block',
        position: 'absolute',
        insetBlockEnd: '0',
        insetInlineStart: `${inset}px`,
        width: `${place.width}px`,
        height: '0',
        pointerEvents: 'none',
      })
      article.append(host)
    },
  }
}
