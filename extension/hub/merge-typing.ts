/** One change of a text: `remove` UTF-16 units at `at`, then `insert` there. */
export type Splice = { at: number; remove: number; insert: string }

/** The one stretch in which two texts differ; never cuts a surrogate pair. */
export const spliceBetween = (before: string, after: string): Splice => {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  if (isHighSurrogate(before[head - 1]) || isHighSurrogate(after[head - 1])) head--
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  if (isLowSurrogate(before[before.length - tail]) || isLowSurrogate(after[after.length - tail])) tail--
  head = Math.max(head, 0)
  tail = Math.max(tail, 0)
  return { at: head, remove: before.length - head - tail, insert: after.slice(head, after.length - tail) }
}

const isHighSurrogate = (unit: string | undefined) => unit !== undefined && /[\uD800-\uDBFF]/.test(unit)
const isLowSurrogate = (unit: string | undefined) => unit !== undefined && /[\uDC00-\uDFFF]/.test(unit)

/**
 * How the native text's step from `last` to `next` is made in the draft, which may have moved on to `draft` meanwhile.
 * One way: what others wrote in the draft is never removed, only what came from the native text itself.
 * `last` null: nothing was copied yet, so a text that is there already stays, above and apart.
 */
export const mergeTyping = (last: string | null, next: string, draft: string): Splice => {
  if (draft === next) return { at: 0, remove: 0, insert: '' }
  if (last === null) {
    if (next === '') return { at: 0, remove: 0, insert: '' }
    return { at: draft.length, remove: 0, insert: draft === '' ? next : `\n\n${next}` }
  }
  if (draft === last) return spliceBetween(draft, next)
  const theirs = spliceBetween(last, draft)
  const ours = spliceBetween(last, next)
  const theirEnd = theirs.at + theirs.remove
  const ourEnd = ours.at + ours.remove
  const grown = theirs.insert.length - theirs.remove
  if (ourEnd <= theirs.at && !(ours.at === theirs.at && ours.remove === 0)) return ours
  if (ours.at >= theirEnd) return { ...ours, at: ours.at + grown }
  // Both changed the same stretch: theirs stays, ours comes after it.
  const left = Math.max(0, ourEnd - theirEnd)
  return { at: theirs.at + theirs.insert.length, remove: left, insert: ours.insert }
}

export const applySplice = (text: string, { at, remove, insert }: Splice) =>
  text.slice(0, at) + insert + text.slice(at + remove)
