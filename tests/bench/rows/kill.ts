import type { Options, Row } from '../row.ts'
import { chance, median } from '../statistics.ts'
import { interleave } from '../support/interleave.ts'
import { EDITS, killRound, mortalOurs, mortalYWebsocket, type Survived } from '../support/kill-rounds.ts'

type Taken = Record<'ours' | 'leveldb', Survived>[]

/** Both rows are read from the same rounds: all that this run has taken. */
const taken: Taken = []

const more = async (options: Options) => {
  const next = chance(taken.length + 1)
  // Two kills a round and kind.
  const all = await interleave(options.quick ? 1 : options.rounds, {
    ours: () => killRound(mortalOurs, next),
    leveldb: () => killRound(mortalYWebsocket, next),
  })
  taken.push(...all)
  return all
}

const of = (all: Taken, kind: 'ours' | 'leveldb', figure: keyof Survived) =>
  all.map((one) => one[kind][figure])

export const kill: Row[] = [
  {
    id: 'kill',
    unit: 'ms',
    goal: 'peer<=1.0',
    peer: 'y-websocket with leveldb',
    async run(options) {
      const all = await more(options)
      return {
        rounds: all.map(({ ours, leveldb }) => ({ value: ours.whole, peer: leveldb.whole })),
        samples: all.length,
        also: {
          'after the port listens, ms': Math.round(median(of(all, 'ours', 'afterListen'))),
          'y-websocket after its port listens, ms': Math.round(median(of(all, 'leveldb', 'afterListen'))),
        },
      }
    },
  },
  {
    id: 'kill.lost',
    unit: 'lost',
    goal: 'abs<=0',
    async run(options) {
      const all = taken.length > 0 ? taken : await more(options)
      const sum = (kind: 'ours' | 'leveldb', figure: keyof Survived) =>
        of(all, kind, figure).reduce((one, other) => one + other, 0)
      return {
        rounds: all.map(({ ours }) => ({ value: ours.lostAlive + ours.lostGone })),
        samples: all.length * 2 * EDITS,
        also: {
          'clients alive': sum('ours', 'lostAlive'),
          'clients gone': sum('ours', 'lostGone'),
          'y-websocket with leveldb, clients alive': sum('leveldb', 'lostAlive'),
          'y-websocket with leveldb, clients gone': sum('leveldb', 'lostGone'),
        },
      }
    },
  },
]
