import { closest } from '../../locate.ts'
import { sendOf } from '../composer-root.ts'
import { dialog, primaryColumn } from '../locators.ts'
import { type Spot, style } from './host.ts'

/** Look, gate: 372 wide or the window less 32, 8 under the button, above it where less than 280 is left below. */
const GATE = { width: 372, margin: 32, gap: 8, below: 280 }
/** Look, chip card: beside the column where it fits, else under the chip. */
const CARD = { width: 288, gap: 4 }

const above = { zIndex: '2147483646', display: 'block' }

type Edges = { left: number; width: number } & ({ top: number } | { bottom: number })

/** With the page's own scrolling where it stands on the page, fixed where it belongs to a dialog. */
const put = (host: HTMLElement, box: Element | null, edges: Edges) => {
  const width = `${edges.width}px`
  const left = `${edges.left + (box ? 0 : scrollX)}px`
  const isBelow = 'top' in edges
  if (box)
    style(host, {
      ...above,
      position: 'fixed',
      left,
      width,
      ...(isBelow ? { top: `${edges.top}px` } : { bottom: `${innerHeight - edges.bottom}px` }),
    })
  else
    style(host, {
      ...above,
      position: 'absolute',
      left,
      width,
      top: `${(isBelow ? edges.top : edges.bottom) + scrollY}px`,
      ...(isBelow ? {} : { transform: 'translateY(-100%)' }),
    })
  ;(box ?? document.body).append(host)
}

/** Under the native button, its far edge on the button's. Inside the dialog, whose focus trap would else pull away. */
export const gateSpot = (root: Element): Spot | null => {
  const control = sendOf(root)
  if (!control) return null
  const width = Math.min(GATE.width, innerWidth - GATE.margin)
  return {
    width,
    inset: 0,
    put(host) {
      const button = control.getBoundingClientRect()
      const isRtl = getComputedStyle(control).direction === 'rtl'
      const wanted = isRtl ? button.left : button.right - width
      const left = Math.max(GATE.margin / 2, Math.min(wanted, innerWidth - width - GATE.margin / 2))
      const isRoom = innerHeight - button.bottom >= GATE.below || button.top < GATE.below
      put(host, closest(root, dialog), {
        left,
        width,
        ...(isRoom ? { top: button.bottom + GATE.gap } : { bottom: button.top - GATE.gap }),
      })
    },
  }
}

export const cardSpot = (article: Element, chip: Element | null): Spot | null => {
  const from = (chip ?? article).getBoundingClientRect()
  const column = (closest(article, primaryColumn) ?? article).getBoundingClientRect()
  const isRtl = getComputedStyle(article).direction === 'rtl'
  const isOutside = isRtl
    ? column.left >= CARD.width + CARD.gap
    : innerWidth - column.right >= CARD.width + CARD.gap
  const outside = isRtl ? column.left - CARD.width + CARD.gap : column.right - CARD.gap
  const inside = isRtl ? from.left : from.right - CARD.width
  return {
    width: CARD.width,
    inset: 0,
    put(host) {
      put(host, closest(article, dialog), {
        left: Math.max(8, isOutside ? outside : inside),
        width: CARD.width,
        top: isOutside ? from.top : from.bottom + CARD.gap + 12,
      })
    },
  }
}
