import { closest, first } from '../../locate.ts'
import { moreButton, primaryColumn, userName } from '../locators.ts'
import { type Spot, style } from './host.ts'

/** The chip with its shape alone; what the writer's name keeps at least; the gaps on both sides. CSS pixels. */
const SHAPE = 22
const NAME = 40
const GAPS = 12

/** Row widths by column: every post of a column has the same, and reading one costs the page a layout. */
const widths = new WeakMap<Element, { at: number; width: number }>()

const roomIn = (row: Element, more: Element) => {
  const column = closest(row, primaryColumn) ?? document.body
  const known = widths.get(column)
  if (known && known.at === innerWidth) return known.width
  const width = row.getBoundingClientRect().width - more.getBoundingClientRect().width - NAME - GAPS
  widths.set(column, { at: innerWidth, width })
  return width
}

/** The child of the header row that holds "more": the row is what holds the name as well. */
const sideOf = (article: Element) => {
  const name = first(article, userName) ?? article.querySelector('a[href]:has(time)')
  let side = first(article, moreButton)
  if (!name || !side) return null
  while (side.parentElement && side.parentElement !== article && !side.parentElement.contains(name))
    side = side.parentElement
  return side.parentElement?.contains(name) && side.parentElement !== article ? side : null
}

/** In the header row, right before "more". Height nothing: a feed that has measured its cells must not jump. */
export const chipSpot = (article: Element): Spot | null => {
  const side = sideOf(article)
  const row = side?.parentElement
  if (!side || !row) return null
  const width = roomIn(row, side)
  if (width < SHAPE) return null
  return {
    width,
    inset: 0,
    put(host) {
      style(host, {
        display: 'flex',
        alignItems: 'center',
        alignSelf: 'center',
        justifyContent: 'flex-end',
        flex: '0 1 auto',
        height: '0',
        minWidth: `${SHAPE}px`,
        maxWidth: `${width}px`,
        marginInlineStart: 'auto',
        paddingInline: '4px 8px',
      })
      row.insertBefore(host, side)
    },
  }
}
