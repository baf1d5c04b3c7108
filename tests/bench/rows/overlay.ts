import type { Page } from 'playwright'
import type { Options, Row } from '../row.ts'
import { median } from '../statistics.ts'
import { interleave } from '../support/interleave.ts'
import { withoutUs } from '../support/overlay-kinds.ts'
import { type Scrolled, scrollPast } from '../support/scroll.ts'
import { twoPeople } from '../support/two-people.ts'

/** CSS pixels: about 200 posts of the stand-in's feed. */
const PIXELS = 38_000

const tidy = (value: number) => Math.round(value * 100) / 100

/** What our chips add to the page's own work while somebody scrolls: one page after the other, each alone in its browser. */
const run = async (options: Options) => {
  const pixels = options.quick ? 6_000 : PIXELS
  const both = await twoPeople()
  const bare = await withoutUs('bare')
  const react = await withoutUs('react')
  try {
    await both.min.leaves()
    const pageOf = async (context: typeof bare) => context.pages()[0] ?? (await context.newPage())
    const cell = (page: Page) => async () => {
      await page.bringToFront()
      const taken = await scrollPast(page, pixels)
      await page.goto('about:blank')
      return taken
    }
    const rounds = await interleave(options.rounds, {
      bare: cell(await pageOf(bare)),
      ours: cell(both.dana.page),
      react: cell(await pageOf(react)),
    })
    const all = (name: keyof (typeof rounds)[number], figure: keyof Scrolled) =>
      tidy(median(rounds.map((one) => one[name][figure])))
    const more = (name: 'ours' | 'react', figure: keyof Scrolled) =>
      tidy(median(rounds.map((one) => one[name][figure] - one.bare[figure])))
    return {
      rounds: rounds.map((one) => ({
        value: one.ours.work - one.bare.work,
        peer: one.react.work - one.bare.work,
        limit: one.bare.work,
      })),
      samples: rounds.length,
      also: {
        'tasks added, ms': more('ours', 'tasks'),
        'tasks of the page alone, ms': all('bare', 'tasks'),
        'heap added, MB': more('ours', 'heap'),
        'heap added by React, MB': more('react', 'heap'),
        'nodes added': more('ours', 'nodes'),
        'long tasks added': more('ours', 'longTasks'),
      },
    }
  } finally {
    await Promise.all([bare.close(), react.close()])
    await both.leave([both.dana])
  }
}

export const overlay: Row = {
  id: 'overlay',
  unit: 'ms',
  goal: 'limit<=0.10 peer<=0.25',
  peer: 'a React root per post',
  limit: "the page's own script, style and layout",
  run,
}
