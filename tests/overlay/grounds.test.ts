import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (file: string) => readFileSync(new URL(`../../extension/${file}`, import.meta.url), 'utf8')

/** Every custom property of a block, by the block's own attribute selector. */
const blocks = (css: string) =>
  new Map(
    [...css.matchAll(/\[(data-(?:host|theme)="[\w-]+")\]\s*\{([^}]*)\}/g)].map(([, selector, body]) => [
      selector!,
      new Map(
        [...body!.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
          name!,
          value!.replace(/\s+/g, ' '),
        ]),
      ),
    ]),
  )

describe('the colours of the overlay', () => {
  const tokens = blocks(read('ui/tokens.css'))
  const grounds = blocks(read('overlay/grounds.css'))

  it('are the five grounds and the two sets of people', () => {
    expect([...grounds.keys()].sort()).toEqual([
      'data-host="ig-dark"',
      'data-host="ig-light"',
      'data-host="x-dim"',
      'data-host="x-light"',
      'data-host="x-lights"',
      'data-theme="dark"',
      'data-theme="light"',
    ])
  })

  it.each([...grounds])('of %s are those of the tokens', (selector, own) => {
    expect(own.size).toBeGreaterThan(10)
    for (const [name, value] of own) expect([name, value]).toEqual([name, tokens.get(selector)?.get(name)])
  })

  it('come from nowhere else: no other file of the overlay holds one', () => {
    expect(read('overlay/overlay.css') + read('overlay/writing.css')).not.toMatch(
      /#[0-9a-f]{3,8}\b|rgba?\(|hsl|oklch/i,
    )
  })
})
