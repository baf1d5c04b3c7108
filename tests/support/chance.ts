/** Numbers from 0 up to 1 that are the same for the same seed. Source: mulberry32, public domain. */
export const chanceFrom = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of several, by chance. */
export const oneOf = <Value>(values: readonly Value[], chance: () => number): Value => {
  const value = values[Math.floor(chance() * values.length)]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}

/** PERCH_SEED repeats a run; each says its own when it fails. */
export const seed = () => Number(process.env.PERCH_SEED ?? Date.now() % 1_000_000)
