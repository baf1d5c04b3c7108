export const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)

/** The value below which the share `p` (0 to 1) of `values` lies; nearest rank. NaN for none. */
export const percentile = (values: readonly number[], p: number) => {
  const ranked = sorted(values)
  return ranked[Math.min(ranked.length - 1, Math.max(0, Math.ceil(p * ranked.length) - 1))] ?? Number.NaN
}

export const median = (values: readonly number[]) => {
  const ranked = sorted(values)
  const middle = ranked.length >> 1
  if (ranked.length % 2 === 1) return ranked[middle] ?? Number.NaN
  return ((ranked[middle - 1] ?? Number.NaN) + (ranked[middle] ?? Number.NaN)) / 2
}

/** mulberry32, numbers from 0 to 1: the same for the same seed, whoever looks. */
export const chance = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}

/** 95 % bootstrap interval of the median over rounds. One round has no interval: it is its own. */
export const interval = (values: readonly number[], draws = 2_000): [number, number] => {
  const next = chance(1)
  const medians = Array.from({ length: draws }, () =>
    median(values.map(() => values[Math.floor(next() * values.length)] ?? Number.NaN)),
  )
  return [percentile(medians, 0.025), percentile(medians, 0.975)]
}
