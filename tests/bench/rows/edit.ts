import type { Options, Row } from '../row.ts'
import { median } from '../statistics.ts'
import { interleave } from '../support/interleave.ts'
import { kinds } from '../support/kinds.ts'
import { type Typed, typeTogether } from '../support/type-together.ts'

const round = (value: number) => Math.round(value * 1_000) / 1_000

/** From a writer's send until another client has read it, one draft. `again` is the peer once more: what noise alone makes. */
const run = (editors: number) => async (options: Options) => {
  const wanted = { editors, lasts: options.quick ? 1_500 : 8_000 }
  const cell = (start: (typeof kinds)[keyof typeof kinds]) => () => typeTogether(start, wanted)
  const rounds = await interleave(options.rounds, {
    ours: cell(kinds.ours),
    hocuspocus: cell(kinds.hocuspocus),
    leveldb: cell(kinds['y-websocket with leveldb']),
    memory: cell(kinds['y-websocket']),
    relay: cell(kinds.relay),
    again: cell(kinds.hocuspocus),
  })
  const all = (name: keyof (typeof rounds)[number], figure: keyof Typed) =>
    round(median(rounds.map((one) => one[name][figure])))
  return {
    rounds: rounds.map(({ ours, hocuspocus, relay }) => ({
      value: ours.p50,
      peer: hocuspocus.p50,
      limit: relay.p50,
    })),
    samples: rounds.reduce((sum, { ours }) => sum + ours.samples, 0),
    also: {
      p99: all('ours', 'p99'),
      'hocuspocus p99': all('hocuspocus', 'p99'),
      'relay p99': all('relay', 'p99'),
      'y-websocket p50': all('memory', 'p50'),
      'y-websocket with leveldb p50': all('leveldb', 'p50'),
      'null ratio p50 (hocuspocus against itself)': round(
        median(rounds.map(({ again, hocuspocus }) => again.p50 / hocuspocus.p50)),
      ),
      'generator late p99': all('ours', 'lateness'),
      'server CPU µs a key, ours': all('ours', 'cpu'),
      'server CPU µs a key, hocuspocus': all('hocuspocus', 'cpu'),
    },
  }
}

export const edit: Row[] = [2, 10].map((editors) => ({
  id: `edit.${editors}`,
  unit: 'ms',
  goal: 'peer<=2 abs<=50',
  peer: 'hocuspocus with a database',
  limit: 'relay',
  run: run(editors),
}))
