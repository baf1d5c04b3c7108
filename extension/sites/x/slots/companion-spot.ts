import { closest, first, isA, locate } from '../../locate.ts'
import { cell, dialog, editor, post, primaryColumn } from '../locators.ts'
import { type Spot, style } from './host.ts'

const isColumn = (element: Element) => !getComputedStyle(element).flexDirection.startsWith('row')

/** Out from the composer as far as nothing else stands beside it: there a full row fits below all of it. */
const holderOf = (root: Element) => {
  let holder = root
  for (let next = root.parentElement; next; next = next.parentElement) {
    const isShared =
      first(next, post) !== null ||
      locate(next, editor).elements.some((field) => !root.contains(field)) ||
      next.querySelector('section, header') !== null
    if (isShared || isA(next, primaryColumn) || isA(next, dialog)) break
    holder = next
    if (isA(next, cell)) break
  }
  while (holder !== root && !isColumn(holder))
    holder = [...holder.children].find((one) => one.contains(root))!
  return holder
}

/** Directly under the composer. At the end of a box the page does not add to, so that it never counts our host as its own. */
export const companionSpot = (root: Element): Spot | null => {
  const holder = holderOf(root)
  const field = first(root, editor)
  if (!field || !root.isConnected) return null
  // Measured when asked for: put back where it was, it need not be.
  return {
    get width() {
      return holder.getBoundingClientRect().width
    },
    get inset() {
      const box = holder.getBoundingClientRect()
      const text = field.getBoundingClientRect()
      const isRtl = getComputedStyle(holder).direction === 'rtl'
      return Math.max(0, isRtl ? box.right - text.right : text.left - box.left)
    },
    put(host) {
      const { paddingLeft, paddingRight } = getComputedStyle(holder)
      // The column's full width, whatever the box keeps free at its sides.
      style(host, {
        display: 'block',
        flex: '0 0 auto',
        alignSelf: 'stretch',
        marginLeft: `-${paddingLeft}`,
        marginRight: `-${paddingRight}`,
      })
      if (isColumn(holder)) holder.append(host)
      else holder.after(host)
    },
  }
}

/** Is there room for more than one row? A dialog that fills the window has none below its foot. */
export const isTight = (root: Element) => {
  const box = closest(root, dialog)
  return box !== null && innerHeight - root.getBoundingClientRect().bottom < 42 * 3
}
