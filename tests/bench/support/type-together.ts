import * as Y from 'yjs'
import { until } from '../../support/until.ts'
import { percentile } from '../statistics.ts'
import { cpuOf } from './child.ts'
import { keys } from './keys.ts'
import type { Standing } from './kinds.ts'
import type { Line } from './lines.ts'

/** A fast typist, keys a second. */
const RATE = 10
/** Thrown away at the beginning: cold code and first pages, in milliseconds. */
const WARM = 2_000
/** More would cost the generator more than the server. */
const PROBES = 5

export type Typed = { p50: number; p99: number; samples: number; lateness: number; cpu: number }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Writer = { line: Line; client: number; frames: Uint8Array[]; sentAt: number[] }

const writerOn = async (standing: Standing, editor: number, count: number): Promise<Writer> => {
  const line = await standing.open(editor)
  const { client, updates } = keys(count)
  return { line, client, frames: updates.map((update) => line.frame(update)), sentAt: [] }
}

/** Reads which keys a frame brings, and when each had left. Several may come as one update: clocks are counted, not frames. */
const probe = (own: Writer, writers: readonly Writer[], heard: (latency: number, sentAt: number) => void) => {
  const seen = new Map<number, number>()
  const others = new Map(writers.filter((one) => one !== own).map((one) => [one.client, one]))
  own.line.onFrame = (data) => {
    const { to } = Y.parseUpdateMeta(own.line.read(data))
    const now = performance.now()
    for (const [client, clock] of to) {
      const sentAt = others.get(client)?.sentAt
      for (let key = seen.get(client) ?? 0; sentAt && key < clock; key += 1)
        heard(now - (sentAt[key] ?? now), sentAt[key] ?? 0)
      seen.set(client, clock)
    }
  }
  return () => [...others].every(([client, { frames }]) => seen.get(client) === frames.length)
}

/** Everybody types in one draft by a clock set beforehand, whatever comes back. Figures in ms, CPU of the server in µs a key. */
export const typeTogether = async (
  start: () => Promise<Standing>,
  { editors, lasts }: { editors: number; lasts: number },
): Promise<Typed> => {
  const standing = await start()
  try {
    const count = Math.round(((WARM + lasts) / 1_000) * RATE)
    const writers: Writer[] = []
    for (let editor = 0; editor < editors; editor += 1) writers.push(await writerOn(standing, editor, count))

    const began = performance.now() + 50
    const latencies: number[] = []
    const late: number[] = []
    const probes = writers.slice(0, PROBES).map((own) =>
      probe(own, writers, (latency, sentAt) => {
        if (sentAt - began >= WARM) latencies.push(latency)
      }),
    )
    const every = 1_000 / RATE
    const presses = Array.from({ length: count }, (_, key) =>
      writers.map((writer, index) => ({ writer, key, at: began + (key + index / editors) * every })),
    ).flat()
    const cpuBefore = cpuOf(standing.pid)
    for (const { writer, key, at } of presses) {
      const wait = at - performance.now()
      if (wait > 0) await pause(wait)
      const now = performance.now()
      if (at - began >= WARM) late.push(now - at)
      writer.sentAt[key] = now
      writer.line.send(writer.frames[key]!)
    }
    await until(() => probes.every((isWhole) => isWhole()), 10_000, 'every key has arrived')
    const cpu = ((cpuOf(standing.pid) - cpuBefore) * 1_000) / presses.length
    for (const { line } of writers) line.close()
    return {
      p50: percentile(latencies, 0.5),
      p99: percentile(latencies, 0.99),
      samples: latencies.length,
      lateness: percentile(late, 0.99),
      cpu,
    }
  } finally {
    await standing.stop()
  }
}
