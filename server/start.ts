import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { prepareFolder } from './db/folder.ts'
import { lockFolder } from './db/lock.ts'
import { logId } from './db/log-id.ts'
import { openDatabase } from './db/open.ts'
import { type House, nobodyThere } from './house.ts'
import { makeApp } from './http/app.ts'
import type { Environment } from './http/environment.ts'
import { expireClaims } from './jobs/expire-claims.ts'
import { runJobs } from './jobs/run-jobs.ts'
import { listen, stopListening } from './listen.ts'

/** A request has to be here whole within these, in milliseconds: a client that dribbles holds no connection. */
const HEADERS_WITHIN = 15_000
const REQUEST_WITHIN = 60_000

/** How long an idle connection stays, in milliseconds: a person's next click should not begin with a handshake. */
const IDLE_FOR = 75_000

/** The rooms that main wires in: pages and routes for people, sockets. Left out where a test needs neither. */
export type Rooms = {
  pages?: (house: House) => readonly Hono<Environment>[]
  attachRealtime?: (server: Server, house: House) => { close(): Promise<void> }
}

export type Running = { house: House; port: number; stop(): Promise<void> }

/** Opens the house. Whatever fails closes again what was opened before; `stop` drains and closes all of it, once. */
export const start = async (config: Config, log: Logger, rooms: Rooms = {}): Promise<Running> => {
  const opened = new AsyncDisposableStack()
  try {
    prepareFolder(config.data)
    opened.defer(lockFolder(config.data))
    const database = openDatabase(config.data)
    opened.defer(() => database.close())

    const house: House = {
      config,
      publicUrl: config.publicUrl ?? '',
      logId: await logId(database),
      db: database.reads,
      writes: database.writes,
      log,
      now: Date.now,
      ...nobodyThere(),
    }
    const server = createServer({
      headersTimeout: HEADERS_WITHIN,
      requestTimeout: REQUEST_WITHIN,
      keepAliveTimeout: IDLE_FOR,
      // A client that offers HTTP/2 (h2c) wants its answer all the same: RFC 9110, section 7.8, lets a server ignore an offer.
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
    })
    const port = await listen(server, config)
    house.publicUrl = config.publicUrl ?? `http://localhost:${port}`
    // Nothing is awaited between listening and answering, so no request finds nobody.
    const app = makeApp(house, rooms.pages?.(house))
    server.on('request', getRequestListener(app.fetch))
    opened.defer(() => stopListening(server))
    const realtime = rooms.attachRealtime?.(server, house)
    if (realtime) opened.defer(() => realtime.close())

    const stopping = new AbortController()
    const jobs = runJobs(house, [expireClaims], stopping.signal)
    opened.defer(() => {
      stopping.abort()
      return jobs
    })
    let stopped: Promise<void> | undefined
    return { house, port, stop: () => (stopped ??= opened.disposeAsync()) }
  } catch (error) {
    await opened.disposeAsync()
    throw error
  }
}
