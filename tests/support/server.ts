import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { type Config, readConfig } from '../../server/config.ts'
import { people } from '../../server/http/people/people.ts'
import { attachRealtime, type Parts } from '../../server/realtime/attach.ts'
import { type Running, start } from '../../server/start.ts'
import { launch, readyUrl } from './server-process.ts'

export const freshFolder = () => mkdtemp(join(tmpdir(), 'perch-test-'))

export type TestServer = Running & { url: string; data: string; [Symbol.asyncDispose](): Promise<void> }

type Wanted = { data?: string; port?: number; config?: Partial<Config>; parts?: Parts }

/** The real server in this process, on a free port and a folder of its own, which goes when the server does. */
export const startServer = async (wanted: Wanted = {}): Promise<TestServer> => {
  const data = wanted.data ?? (await freshFolder())
  const config = {
    ...readConfig({ PERCH_PORT: String(wanted.port ?? 0), PERCH_DATA: data }),
    ...wanted.config,
  }
  const running = await start(
    config,
    pino({ level: process.env.PERCH_LOG ?? 'silent' }, pino.destination(2)),
    {
      pages: people,
      attachRealtime: (server, house) => attachRealtime(server, house, wanted.parts),
    },
  )
  const stop = async () => {
    await running.stop()
    if (wanted.data === undefined) await rm(data, { recursive: true, force: true })
  }
  return { ...running, stop, data, url: `http://localhost:${running.port}`, [Symbol.asyncDispose]: stop }
}

export type ServerProcess = {
  url: string
  process: ChildProcess
  /** Everything it wrote to stderr so far. */
  errors(): string
  /** SIGKILL, and waits until the process is gone. */
  kill(): Promise<void>
  /** SIGTERM; resolves to the exit code. */
  stop(): Promise<number | null>
}

type Spawned = { data: string; port?: number; entry?: string; env?: Record<string, string>; under?: string[] }

/** The real server in a process of its own. */
export const spawnServer = async ({ data, port = 0, env, ...how }: Spawned): Promise<ServerProcess> => {
  const environment = { PERCH_PORT: String(port), PERCH_DATA: data, PERCH_LOG: 'error', ...env }
  const launched = launch(environment, how)
  const { child, heard, ended } = launched
  return {
    url: await readyUrl(launched, /^Perch is ready at (\S+)$/m),
    process: child,
    errors: () => heard.stderr,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      return (await ended).code
    },
  }
}
