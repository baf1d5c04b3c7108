import { patterns } from '../post/tokens.ts'

/** A post holds this much weight. Source: the network's public counting rules, as are the two weights and the URL's. */
export const LIMIT = 280
const URL_WEIGHT = 23
const light: [number, number][] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
]

const weightOfPoint = (point: number) => (light.some(([from, to]) => point >= from && point <= to) ? 1 : 2)

type Unit = { at: number; weight: number }

/** URLs and emoji count as one thing each, everything else by its code points. */
const units = (text: string): Unit[] => {
  const wholes = new Map<number, { length: number; weight: number }>()
  for (const match of text.matchAll(patterns.emoji))
    wholes.set(match.index, { length: match[0].length, weight: 2 })
  for (const match of text.matchAll(patterns.url))
    wholes.set(match.index, { length: match[0].length, weight: URL_WEIGHT })
  const found: Unit[] = []
  for (let at = 0; at < text.length; ) {
    const whole = wholes.get(at)
    const point = text.codePointAt(at)!
    found.push({ at, weight: whole?.weight ?? weightOfPoint(point) })
    at += whole?.length ?? (point > 0xff_ff ? 2 : 1)
  }
  return found
}

export const weigh = (text: string) =>
  units(text.normalize('NFC')).reduce((sum, { weight }) => sum + weight, 0)

/** UTF-16 offset of the first thing that is too much; the length of the text when all fits. */
export const overLimitFrom = (text: string) => {
  let sum = 0
  for (const { at, weight } of units(text)) {
    sum += weight
    if (sum > LIMIT) return at
  }
  return text.length
}
