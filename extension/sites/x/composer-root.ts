import { closest, first, isA, locate } from '../locate.ts'
import { cell, dialog, editor, post, pressable, primaryColumn, sendControl, toolBar } from './locators.ts'

const isBorder = (node: Element) => node === document.body || isA(node, dialog) || isA(node, primaryColumn)

/** From the editor outwards, up to the dialog or column that it stands in. */
const outwards = (from: Element) => {
  const steps: Element[] = []
  for (let node = from.parentElement; node; node = node.parentElement) {
    steps.push(node)
    if (isBorder(node)) break
  }
  return steps
}

const pressablesAfter = (root: Element, field: Element) =>
  locate(root, pressable).elements.filter(
    (one) => field.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && !closest(one, post),
  )

/** The smallest ancestor with a send button, widened to its tools where they stand beside, never to a second composer. */
const bySend = (field: Element): Element | null => {
  let best: Element | null = null
  for (const node of outwards(field)) {
    const sends = locate(node, sendControl).elements.length
    if (sends === 0) continue
    if (best && (sends > 1 || first(node, post))) break
    best ??= node
    if (first(node, toolBar)) return node
  }
  return best
}

/**
 * Where no send button is known by name: all around the field that is nobody else's, as long as something can be pressed
 * after the text. A folded composer has a field and a button, and no tools yet.
 */
const byShape = (field: Element): Element | null => {
  const steps = outwards(field)
  const end = steps.findIndex(
    (node) =>
      isBorder(node) ||
      first(node, post) !== null ||
      locate(node, editor).elements.some((one) => one !== field) ||
      node.querySelector('section') !== null,
  )
  const own = steps.slice(0, end)
  const widest = own.at(-1)
  return widest && pressablesAfter(widest, field).length > 0 ? widest : null
}

/** What belongs to one composer: its texts, tools and send button. */
export const rootOf = (field: Element): Element | null => bySend(field) ?? byShape(field)

/** The send button; where it has lost its name, the last thing to press after the text. */
export const sendOf = (root: Element): Element | null => {
  const named = first(root, sendControl)
  if (named) return named
  const field = locate(root, editor).elements.at(-1)
  return field ? (pressablesAfter(root, field).at(-1) ?? null) : null
}

/** A list's cell, a dialog or the column: what bounds the composer on the page. */
export const boundsOf = (root: Element): Element | null =>
  closest(root, dialog) ?? closest(root, cell) ?? closest(root, primaryColumn)
