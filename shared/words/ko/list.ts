import { andWith } from './particle.ts'

/** "다나와 민과 조가": `ending` puts the last name's particle. */
export function list(names: readonly string[], ending: (name: string) => string): string {
  const last = names.at(-1)
  if (last === undefined) return ''
  return [...names.slice(0, -1).map(andWith), ending(last)].join(' ')
}
