import type { Options, Row } from '../row.ts'
import { median, percentile } from '../statistics.ts'
import { claimOnce } from '../support/claims.ts'
import { eyeOn } from '../support/painted.ts'
import { type PressCost, pressCosts } from '../support/press-cost.ts'
import { POST, twoPeople } from '../support/two-people.ts'

/** 60 in each of five rounds: 300. */
const COUNT = 60

const tidy = (value: number) => Math.round(value * 1_000) / 1_000
const oursOf = (costs: readonly PressCost[]) => costs.map(({ ours }) => ours)

const said = (what: string, rounds: readonly PressCost[][]) => {
  const figure = (name: keyof PressCost, p: number) =>
    tidy(
      median(
        rounds.map((costs) =>
          percentile(
            costs.map((cost) => cost[name]),
            p,
          ),
        ),
      ),
    )
  return {
    [`${what} p50`]: figure('ours', 0.5),
    [`${what} p99`]: figure('ours', 0.99),
    [`${what}, click alone p50`]: figure('click', 0.5),
    [`${what}, CPU p50`]: figure('cpu', 0.5),
    [`${what}, CPU p99`]: figure('cpu', 0.99),
  }
}

/** What Min's own press on Post waits for: the decision of the gate, stopped and let through. */
const run = async (options: Options) => {
  const count = options.quick ? 5 : COUNT
  const both = await twoPeople()
  try {
    const { page } = both.min
    const [danas, mins] = [await eyeOn(both.dana.page), await eyeOn(page)]
    const button = page.locator('main [data-testid="tweetButtonInline"]').first()
    const at = async () => {
      const box = await button.boundingBox()
      if (!box) throw new Error('The native Post is not on screen.')
      return [box.x + box.width / 2, box.y + box.height / 2] as const
    }
    const rounds: { stopped: PressCost[]; through: PressCost[] }[] = []
    await claimOnce(both, danas, mins)
    await both.min.types('So sorry, we are on it.')
    for (let round = 0; round < options.rounds; round += 1) {
      const stopped = await pressCosts(page, count, {
        at,
        between: async () => {
          await page.keyboard.press('Escape')
        },
      })
      if (both.min.sends.length > 0) throw new Error('The gate let a second reply through.')
      // The native Reply under the post: nobody is ever stopped there, and its press is heard as well.
      const reply = both.min.article(POST).getByTestId('reply')
      const through = await pressCosts(page, count, {
        at: async () => {
          const box = await reply.boundingBox()
          if (!box) throw new Error('The native Reply is not on screen.')
          return [box.x + box.width / 2, box.y + box.height / 2] as const
        },
        between: async () => {
          await page.keyboard.press('Escape')
          await page.locator('#layers [role="dialog"]').waitFor({ state: 'detached' })
        },
      })
      rounds.push({ stopped, through })
    }
    return {
      rounds: rounds.map(({ stopped, through }) => ({
        value: Math.max(percentile(oursOf(stopped), 0.99), percentile(oursOf(through), 0.99)),
      })),
      samples: rounds.length * count * 2,
      also: {
        ...said(
          'stopped',
          rounds.map(({ stopped }) => stopped),
        ),
        ...said(
          'native Reply',
          rounds.map(({ through }) => through),
        ),
        "native Reply, the page's own part p50": tidy(
          median(rounds.map(({ through }) => median(through.map(({ ours, all }) => all - ours)))),
        ),
      },
    }
  } finally {
    await both.leave()
  }
}

export const gate: Row = { id: 'gate', unit: 'ms', goal: 'abs<=2', run }
