/** A window of about a dozen cells, as the page keeps. */
export const WINDOW = 12

/** What an unmeasured cell is taken to be, in pixels. */
const ESTIMATE = 140

export type Layout = { offsets: number[]; total: number }

export const layoutOf = (keys: readonly string[], heights: ReadonlyMap<string, number>): Layout => {
  const offsets: number[] = []
  let total = 0
  for (const key of keys) {
    offsets.push(total)
    total += heights.get(key) ?? ESTIMATE
  }
  return { offsets, total }
}

/** The cells to keep: two above what is seen, then enough to fill the window and the screen. */
export const windowOf = ({ offsets }: Layout, top: number, screen: number) => {
  const below = offsets.findIndex((offset) => offset > top)
  const seen = below === -1 ? offsets.length - 1 : below - 1
  const last = offsets.findLastIndex((offset) => offset < top + screen)
  const start = Math.max(0, Math.min(seen - 2, offsets.length - WINDOW))
  return { start, end: Math.min(offsets.length, Math.max(start + WINDOW, last + 2)) }
}

/** Which node shows which key. With reuse a new key takes the slot of one that left; else every key has its own node. */
export const assignSlots = (earlier: ReadonlyMap<string, number>, keys: readonly string[]) => {
  const kept = new Map(keys.flatMap((key) => (earlier.has(key) ? [[key, earlier.get(key)!] as const] : [])))
  const taken = new Set(kept.values())
  let free = 0
  for (const key of keys) {
    if (kept.has(key)) continue
    while (taken.has(free)) free += 1
    taken.add(free)
    kept.set(key, free)
  }
  return kept
}
