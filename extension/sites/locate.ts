/**
 * Locators are data: which selectors have been seen to find a thing, best first, and when. The first candidate that
 * meets the expectation is used, and the answer says which it was, so that a page which drifts away reports itself.
 */

export type Expectation = { says: string; met(count: number): boolean }

export const any: Expectation = { says: 'any number', met: () => true }
export const some: Expectation = { says: 'at least one', met: (count) => count > 0 }
export const exactlyOne: Expectation = { says: 'exactly one', met: (count) => count === 1 }

export type Locator = {
  readonly name: string
  /** Selectors, most robust first. */
  readonly candidates: readonly string[]
  /** What shares the selector and is not the thing. */
  readonly not?: string
  /** The thing is only looked for inside this. */
  readonly within?: Locator
  readonly expect: Expectation
  /** The newest public evidence for the first candidate, as year and month. */
  readonly seen: string
}

export type Found = {
  readonly elements: readonly Element[]
  /** The candidate that found them, 0 is the best; -1 when none did. */
  readonly by: number
  /** False when something was found, but not as much as was expected. */
  readonly met: boolean
}

/** For its type and for the eye: a locator is written down, never computed. */
export const locator = (data: Locator): Locator => data

const nothing: Found = { elements: [], by: -1, met: false }

const select = (root: ParentNode, css: string, not: string | undefined): Element[] => {
  const below = [...root.querySelectorAll(css)]
  const all = root instanceof Element && root.matches(css) ? [root, ...below] : below
  return not ? all.filter((element) => !element.matches(not)) : all
}

const scopes = (root: ParentNode, within: Locator): readonly ParentNode[] => {
  const inside = root instanceof Element ? closest(root, within) : null
  return inside ? [root] : locate(root, within).elements
}

/** Looks in `root`, itself included. Falls back to the best candidate that found anything at all. */
export const locate = (root: ParentNode, { candidates, not, within, expect }: Locator): Found => {
  const roots = within ? scopes(root, within) : [root]
  const [one] = roots
  let second = nothing
  for (const [by, css] of candidates.entries()) {
    // Nearly always there is one root, and then nothing can be found twice.
    const elements =
      roots.length === 1 && one
        ? select(one, css, not)
        : [...new Set(roots.flatMap((each) => select(each, css, not)))]
    if (elements.length > 0 && expect.met(elements.length)) return { elements, by, met: true }
    if (elements.length > 0 && second.by < 0) second = { elements, by, met: false }
  }
  return second
}

export const first = (root: ParentNode, thing: Locator): Element | null =>
  locate(root, thing).elements[0] ?? null

export const isA = (element: Element, { candidates, not }: Locator): boolean =>
  candidates.some((css) => element.matches(css)) && !(not && element.matches(not))

/** The nearest ancestor (or itself) by the best candidate that has one. */
export const closest = (element: Element, { candidates, not }: Locator): Element | null => {
  for (const css of candidates) {
    const above = element.closest(css)
    if (above && !(not && above.matches(not))) return above
  }
  return null
}

/** Reads an event's own path, so that a press inside an open shadow root counts too. */
export const inPath = (path: readonly EventTarget[], thing: Locator): Element | null => {
  const elements = path.filter((step): step is Element => step instanceof Element)
  for (const css of thing.candidates) {
    const hit = elements.find((element) => element.matches(css) && !(thing.not && element.matches(thing.not)))
    if (hit) return hit
  }
  return null
}
