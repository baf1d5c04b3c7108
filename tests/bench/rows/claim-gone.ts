import { chromium } from 'playwright'
import { openBrowser } from '../../support/browser.ts'
import { Teammate } from '../../support/teammate.ts'
import type { Options, Row } from '../row.ts'
import { median, percentile } from '../statistics.ts'
import { claimOnce, REPLYING } from '../support/claims.ts'
import { eyeOn } from '../support/painted.ts'
import { POST, twoPeople } from '../support/two-people.ts'

/** Four in each of five rounds: 20. */
const COUNT = 4

/** The browser as the system sees it. */
const processOf = async ({ browser }: Teammate) => {
  const other = await chromium.connectOverCDP(`http://127.0.0.1:${browser.debugPort}`)
  const session = await other.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pid = processInfo.find(({ type }) => type === 'browser')?.id
  await other.close()
  if (!pid) throw new Error('The browser does not say which process it is.')
  return pid
}

/** How long a ghost stays: from SIGKILL of Dana's browser until Min's page no longer says that she is replying. */
const run = async (options: Options) => {
  const both = await twoPeople()
  let dana = both.dana
  try {
    const mins = await eyeOn(both.min.page)
    const one = async () => {
      const danas = await eyeOn(dana.page)
      await claimOnce({ ...both, dana }, danas, mins)
      const pid = await processOf(dana)
      const gone = mins.until(REPLYING, false)
      await mins.ping()
      const started = performance.now()
      process.kill(pid, 'SIGKILL')
      await gone
      const taken = performance.now() - started
      await both.act(both.people.dana, 'release')
      const browser = await openBrowser({ profile: dana.browser.profile })
      dana = await Teammate.at('Dana', browser, { feed: both.feed })
      await dana.opens(POST)
      await (await eyeOn(dana.page)).until(/You are replying/, false)
      return taken
    }
    const rounds: number[][] = []
    for (let round = 0; round < options.rounds; round += 1) {
      const taken: number[] = []
      for (let index = 0; index < (options.quick ? 1 : COUNT); index += 1) taken.push(await one())
      rounds.push(taken)
    }
    return {
      rounds: rounds.map((taken) => ({ value: percentile(taken, 0.99) })),
      samples: rounds.flat().length,
      also: {
        p50: Math.round(median(rounds.flat())),
        'not run beside us': 'FreeScout up to 90 s, Chatwoot 30 s, by their code',
      },
    }
  } finally {
    await both.leave([dana, both.min])
  }
}

export const claimGone: Row = { id: 'claim.gone', unit: 'ms', goal: 'abs<=10000', run }
