import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { WebSocket } from 'ws'
import { freshFolder } from '../../support/server.ts'
import type { Options, Row } from '../row.ts'
import { median, percentile } from '../statistics.ts'
import { startChild } from '../support/child.ts'
import { interleave } from '../support/interleave.ts'
import { keys } from '../support/keys.ts'
import { kinds, type Standing } from '../support/kinds.ts'
import { peer } from '../support/peers.ts'
import { startPostgres } from '../support/postgres.ts'

/** Thrown away at the beginning of each measurement, of every kind alike: code that has not run often yet is slow. */
const WARM = { quick: 300, full: 2_000 }

type Size = { warm: number; count: number }

/** Ms between keys in the open loop: 200 a second. */
const EVERY = 5

/** One key after the other, the next once the last is acknowledged. */
const closedLoop = async (start: () => Promise<Standing>, { warm, count }: Size) => {
  const standing = await start()
  try {
    const line = await standing.open(0)
    const frames = keys(warm + count).updates.map((update) => line.frame(update))
    const taken: number[] = []
    for (const frame of frames) {
      const sent = performance.now()
      await new Promise<void>((resolve) => {
        line.onSaved = resolve
        line.send(frame)
      })
      taken.push(performance.now() - sent)
    }
    line.close()
    return taken.slice(warm)
  } finally {
    await standing.stop()
  }
}

/** By the clock, from the intended time on; acknowledgements come in the order of the keys. */
const openLoop = async (start: () => Promise<Standing>, { warm, count }: Size) => {
  const standing = await start()
  try {
    const line = await standing.open(0)
    const frames = keys(warm + count).updates.map((update) => line.frame(update))
    const began = performance.now()
    const taken: number[] = []
    const all = new Promise<void>((resolve) => {
      line.onSaved = () => {
        taken.push(performance.now() - began - taken.length * EVERY)
        if (taken.length === frames.length) resolve()
      }
    })
    for (const [index, frame] of frames.entries()) {
      const wait = began + index * EVERY - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      line.send(frame)
    }
    await all
    line.close()
    return taken.slice(warm)
  } finally {
    await standing.stop()
  }
}

/** One message after the other to a server that echoes it once it is kept. */
const echoes = async (script: string, env: Record<string, string>, { warm, count }: Size) => {
  const child = await startChild(script, env)
  const socket = new WebSocket(`ws://127.0.0.1:${child.port}`, { perMessageDeflate: false })
  await new Promise((resolve) => socket.once('open', resolve))
  const taken: number[] = []
  for (const update of keys(warm + count).updates) {
    const sent = performance.now()
    await new Promise((resolve) => {
      socket.once('message', resolve)
      socket.send(update)
    })
    taken.push(performance.now() - sent)
  }
  socket.terminate()
  await child.kill()
  return taken.slice(warm)
}

const commitEcho = async (size: Size) => {
  const DATA = await freshFolder()
  const taken = await echoes(fileURLToPath(import.meta.resolve('../servers/commit-echo.ts')), { DATA }, size)
  await rm(DATA, { recursive: true, force: true })
  return taken
}

const pgInsert = async (port: number, { warm, count }: Size) => {
  const script = peer('pg-insert.mjs')
  const env = { ...process.env, PGPORT: String(port), WARM: String(warm), COUNT: String(count) }
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env })
  return JSON.parse(stdout) as number[]
}

/**
 * From the send until the server has said that it is on disk. The peer answers the same question: a message over a socket,
 * answered once PostgreSQL has it on disk. The bare insert stands beside it: it has no socket before it, so where a commit
 * costs a tenth of a millisecond even the floor, an echo and one commit, is slower than that.
 */
const run = async (options: Options) => {
  const size = options.quick ? { warm: WARM.quick, count: 60 } : { warm: WARM.full, count: 500 }
  const postgres = await startPostgres()
  try {
    const rounds = await interleave(options.rounds, {
      ours: () => closedLoop(kinds.ours, size),
      postgres: () => pgInsert(postgres.port, size),
      server: () => echoes(peer('pg-insert.mjs'), { PGPORT: String(postgres.port) }, size),
      floor: () => commitEcho(size),
      steady: () => openLoop(kinds.ours, { ...size, warm: WARM.quick }),
      hocuspocus: () => closedLoop(kinds.hocuspocus, size),
    })
    const all = (name: keyof (typeof rounds)[number], p: number) =>
      Math.round(median(rounds.map((one) => percentile(one[name], p))) * 1_000) / 1_000
    return {
      rounds: rounds.map(({ ours, server, floor }) => ({
        value: median(ours),
        peer: median(server),
        limit: median(floor),
      })),
      samples: size.count * rounds.length,
      also: {
        p99: all('ours', 0.99),
        'at 200 a second, p50': all('steady', 0.5),
        'at 200 a second, p99 by intended time': all('steady', 0.99),
        'peer p99': all('server', 0.99),
        // Above 0.5, nothing that is on disk can meet the goal against the peer on this machine.
        'floor against the peer': Math.round((all('floor', 0.5) / all('server', 0.5)) * 100) / 100,
        'pg insert without a socket, p50': all('postgres', 0.5),
        'pg insert without a socket, p99': all('postgres', 0.99),
        'floor p99': all('floor', 0.99),
        'hocuspocus p50, not durable': all('hocuspocus', 0.5),
      },
    }
  } finally {
    await postgres.stop()
  }
}

export const ack: Row = {
  id: 'ack',
  unit: 'ms',
  goal: 'peer<=0.5 limit<=3 abs<=20',
  peer: 'PostgreSQL insert behind a socket',
  limit: 'echo and one commit',
  run,
}
