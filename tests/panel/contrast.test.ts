import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../extension/ui/tokens.css', import.meta.url), 'utf8')

/** The six-digit colours of one block of the tokens. */
const block = (selector: string): Record<string, string> => {
  const start = css.indexOf('{', css.indexOf(selector))
  const body = css.slice(start + 1, css.indexOf('}', start))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name, hex]) => [name, hex]),
  )
}

/** WCAG 2.2, relative luminance and contrast ratio. */
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const ratio = (one: string, other: string) => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const TEXT = 4.5
const EDGE = 3
type Pair = [front: string, ground: string, least: number]

const grounds = ['canvas', 'surface', 'sunken', 'raised']
const hues = [1, 2, 3, 4, 5, 6, 7, 8]
const ours: Pair[] = [
  ...['ink', 'ink-2', 'ink-3', 'teal', 'amber', 'red'].flatMap((front) =>
    grounds.map((ground): Pair => [`p-${front}`, `p-${ground}`, TEXT]),
  ),
  ...['teal', 'amber', 'red'].flatMap((hue) =>
    [`p-${hue}`, 'p-ink', 'p-ink-2'].map((front): Pair => [front, `p-${hue}-soft`, TEXT]),
  ),
  ['p-on-ink', 'p-ink', TEXT],
  ['p-on-teal-fill', 'p-teal-fill', TEXT],
  ['p-on-amber', 'p-amber-solid', TEXT],
  ['p-on-red', 'p-red-solid', TEXT],
  ['p-ink', 'p-select', TEXT],
  ...['line-strong', 'focus'].flatMap((front) =>
    ['surface', 'canvas'].map((ground): Pair => [`p-${front}`, `p-${ground}`, EDGE]),
  ),
  ...hues.flatMap((hue): Pair[] => [
    [`p-who-${hue}t`, `p-who-${hue}`, TEXT],
    [`p-who-${hue}c`, 'p-surface', EDGE],
  ]),
]
const hosts: Pair[] = [
  ...['h-ink', 'h-ink-2', 'h-teal', 'h-amber', 'h-red'].flatMap((front) =>
    ['h-ground', 'h-raised'].map((ground): Pair => [front, ground, TEXT]),
  ),
  ...['teal', 'amber', 'red'].flatMap((hue) =>
    [`h-${hue}`, 'h-ink', 'h-ink-2t'].map((front): Pair => [front, `h-${hue}-soft`, TEXT]),
  ),
  ['h-on-solid', 'h-solid', TEXT],
]

const cases = [
  ...['light', 'dark'].map((theme) => [`[data-theme="${theme}"]`, ours] as const),
  ...['x-light', 'x-dim', 'x-lights', 'ig-light', 'ig-dark'].map(
    (host) => [`[data-host="${host}"]`, hosts] as const,
  ),
]

describe('colours that stand on each other', () => {
  it.each(cases)('are far enough apart in %s', (selector, pairs) => {
    const colours = block(selector)
    const low = pairs
      .map(([front, ground, least]) => {
        const [one, other] = [colours[front], colours[ground]]
        if (!one || !other) return `${front} on ${ground}: not in the tokens`
        return ratio(one, other) < least
          ? `${front} on ${ground}: ${ratio(one, other).toFixed(2)} of ${least}`
          : null
      })
      .filter(Boolean)
    expect(low).toEqual([])
  })

  it('hold for a cursor that a teammate sees in the other theme', () => {
    const [light, dark] = [block('[data-theme="light"]'), block('[data-theme="dark"]')]
    for (const hue of hues)
      expect(ratio(light[`p-who-${hue}c`]!, dark['p-surface']!), `hue ${hue}`).toBeGreaterThanOrEqual(EDGE)
  })
})
