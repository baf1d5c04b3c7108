import { fileURLToPath } from 'node:url'
import type { Options, Row } from '../row.ts'
import { median, percentile } from '../statistics.ts'
import { startChild } from '../support/child.ts'
import { backToFree, bothAtOnce, claimOnce, pollers, relayClaims } from '../support/claims.ts'
import { interleave } from '../support/interleave.ts'
import { eyeOn } from '../support/painted.ts'
import { twoPeople } from '../support/two-people.ts'

/** 60 in each of five rounds: 300. */
const COUNT = 60
const PAIRS = 200

const tidy = (value: number) => Math.round(value * 100) / 100

/** From the click on the native Reply in one browser until "is replying" is painted in the other. */
const claims = async (options: Options) => {
  const count = options.quick ? 5 : COUNT
  const both = await twoPeople()
  const relay = await startChild(fileURLToPath(import.meta.resolve('../servers/relay.ts')))
  try {
    const pings: number[] = []
    const ours = async () => {
      const [danas, mins] = [await eyeOn(both.dana.page), await eyeOn(both.min.page)]
      const eyes = [danas, mins]
      const taken: number[] = []
      // The first is thrown away: it opens the dialog's code.
      for (let index = 0; index <= count; index += 1) {
        taken.push(await claimOnce(both, danas, mins))
        pings.push(await mins.ping())
        await backToFree(both, eyes, [both.dana])
      }
      return taken.slice(1)
    }
    const rounds = await interleave(options.rounds, {
      ours,
      poll: () => pollers(both, options.quick ? 4 : 20),
      relay: () => relayClaims(both, relay.port, count),
    })
    const all = (name: keyof (typeof rounds)[number], p: number) =>
      tidy(median(rounds.map((one) => percentile(one[name], p))))
    return {
      rounds: rounds.map((one) => ({
        value: median(one.ours),
        peer: median(one.poll),
        limit: median(one.relay),
      })),
      samples: count * rounds.length,
      also: {
        p99: all('ours', 0.99),
        'relay p99': all('relay', 0.99),
        'poll p99': all('poll', 0.99),
        'cost of the probe, ms (in ours and relay alike)': tidy(median(pings)),
      },
    }
  } finally {
    await relay.kill()
    await both.leave()
  }
}

/** Both press in the same instant: pairs of which not exactly one holds it. */
const pairs = async (options: Options) => {
  const both = await twoPeople()
  try {
    const [danas, mins] = [await eyeOn(both.dana.page), await eyeOn(both.min.page)]
    const count = options.quick ? 4 : PAIRS
    let wrong = 0
    for (let index = 0; index < count; index += 1) {
      if ((await bothAtOnce(both, danas, mins)) !== 1) wrong += 1
      await backToFree(both, [danas, mins], [both.dana, both.min])
    }
    return { rounds: [{ value: wrong }], samples: count }
  } finally {
    await both.leave()
  }
}

export const claim: Row[] = [
  {
    id: 'claim',
    unit: 'ms',
    goal: 'abs<=60 peer<=0.03 limit<=3',
    peer: 'a poll every 5 s',
    limit: 'relay between two bare pages',
    run: claims,
  },
  { id: 'claim.once', unit: 'lost', goal: 'abs<=0', run: pairs },
]
