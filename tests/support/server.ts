import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { type Config, readConfig } from '../../server/config.ts'
import { people } from '../../server/http/people/people.ts'
import { attachRealtime, type Parts } from '../../server/realtime/attach.ts'
import { type Running, start } from '../../server/start.ts'

/** Source: CONTRIBUTING.md promises a server within five seconds; a busy machine may take three times that. */
const READY_WITHIN = 15_000

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

/** The real server in a process of its own. `under` runs it by another program (strace). */
export const spawnServer = async ({ data, port = 0, entry = 'server/main.ts', env, under = [] }: Spawned) => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const [command = '', ...args] = [...under, process.execPath, join(root, entry)]
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PERCH_PORT: String(port), PERCH_DATA: data, PERCH_LOG: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const url = await readyAt(child, gone, () => errors)
  const server: ServerProcess = {
    url,
    process: child,
    errors: () => errors,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    stop() {
      child.kill('SIGTERM')
      return gone
    },
  }
  return server
}

const readyAt = async (child: ChildProcess, gone: Promise<number | null>, errors: () => string) => {
  const ready = Promise.withResolvers<string>()
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', (more: string) => {
    text += more
    const url = /^Perch is ready at (\S+)$/m.exec(text)?.[1]
    if (url) ready.resolve(url)
  })
  const late = setTimeout(() => ready.reject(new Error(`No ready line. ${errors()}`)), READY_WITHIN)
  void gone.then((code) => ready.reject(new Error(`The server ended with ${code}. ${errors()}`)))
  try {
    return await ready.promise
  } finally {
    clearTimeout(late)
  }
}
