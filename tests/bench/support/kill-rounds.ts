import { rm } from 'node:fs/promises'
import { freshFolder } from '../../support/server.ts'
import { until } from '../../support/until.ts'
import { startChild } from './child.ts'
import { peer } from './peers.ts'
import { ours } from './team.ts'
import { hubWriter, lengthOf, type Writer, yWebsocketWriter } from './writers.ts'

export const WRITERS = 20
export const EDITS = 300

/** A server that can die and come back on the same port over the same folder, and people for it. */
type Mortal = {
  start(): Promise<{ kill(): Promise<void> }>
  writer(index: number): Writer
  forget(): Promise<void>
}

export const mortalOurs = async (): Promise<Mortal> => {
  const { people, room, start, forget } = await ours()
  let url = ''
  return {
    async start() {
      const server = await start(url ? Number(new URL(url).port) : 0)
      url = server.url
      return server
    },
    writer: (index) => hubWriter(url, room, people[index % people.length]?.token ?? ''),
    forget,
  }
}

export const mortalYWebsocket = async (): Promise<Mortal> => {
  const data = await freshFolder()
  let port = 0
  return {
    async start() {
      const child = await startChild(peer('y-websocket.mjs'), { PORT: String(port), YPERSISTENCE: data })
      port = child.port
      return child
    },
    writer: () => yWebsocketWriter(`ws://127.0.0.1:${port}`, 'draft.one'),
    forget: () => rm(data, { recursive: true, force: true }),
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** 300 edits by all in turn, as fast as 300 keys in a second and a half. */
const writeAll = async (writers: readonly Writer[]) => {
  for (let edit = 0; edit < EDITS; edit += 1) {
    writers[edit % writers.length]?.write()
    if (edit % 10 === 9) await pause(50)
  }
}

export type Survived = { whole: number; afterListen: number; lostAlive: number; lostGone: number }

/**
 * SIGKILL right behind the last edit, and the server again: how long until everybody is whole, in ms from its start. Then
 * once more, with all clients gone before it comes back: what was acknowledged must be there for a new one.
 */
export const killRound = async (make: () => Promise<Mortal>, chance: () => number): Promise<Survived> => {
  const mortal = await make()
  try {
    let server = await mortal.start()
    const writers = Array.from({ length: WRITERS }, (_, index) => mortal.writer(index))
    await until(() => writers.every((one) => one.isWhole()), 20_000, 'all are in')
    await writeAll(writers)
    await server.kill()
    const began = performance.now()
    server = await mortal.start()
    const listening = performance.now()
    const haveAll = () => writers.every((one) => one.isWhole() && lengthOf(one) === EDITS)
    await until(haveAll, 30_000, 'all are whole again').catch(() => {})
    const whole = performance.now()
    const lostAlive = EDITS - Math.min(...writers.map(lengthOf))

    await writeAll(writers)
    await pause(chance() * 40)
    const saved = writers.reduce((sum, one) => sum + Math.min(one.saved(), (2 * EDITS) / WRITERS), 0)
    await server.kill()
    for (const one of writers) one.close()
    server = await mortal.start()
    const late = mortal.writer(0)
    await until(() => late.isWhole(), 20_000, 'a new one is in')
    await until(() => lengthOf(late) >= saved, 1_000).catch(() => {})
    const lostGone = Math.max(0, saved - lengthOf(late))
    late.close()
    await server.kill()
    return { whole: whole - began, afterListen: whole - listening, lostAlive, lostGone }
  } finally {
    await mortal.forget()
  }
}
