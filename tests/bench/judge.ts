import type { Round } from './row.ts'
import { interval } from './statistics.ts'

const term = /^(abs|peer|limit)(<=|>=)([\d.]+)$/

const figuresFor = (against: string, rounds: readonly Round[]) =>
  rounds.map(({ value, peer, limit }) => {
    if (against === 'abs') return value
    const other = against === 'peer' ? peer : limit
    return other === undefined ? Number.NaN : value / other
  })

/** True, false, or null while the 95 % interval straddles the bound. A comparison that is missing is no pass. */
const holds = (text: string, rounds: readonly Round[]): boolean | null => {
  const [, against, sign, bound] = term.exec(text) ?? []
  if (!against || !bound) throw new Error(`"${text}" is no goal: write for example peer<=1.5`)
  const figures = figuresFor(against, rounds)
  if (figures.some(Number.isNaN)) return false
  const [low, high] = interval(figures)
  if (sign === '<=') return high <= Number(bound) ? true : low > Number(bound) ? false : null
  return low >= Number(bound) ? true : high < Number(bound) ? false : null
}

export const judge = (goal: string, rounds: readonly Round[]): boolean | null => {
  const verdicts = goal.split(' ').map((text) => holds(text, rounds))
  if (verdicts.includes(false)) return false
  return verdicts.includes(null) ? null : true
}
