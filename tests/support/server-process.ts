import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** How long a server may take until it is ready or gives up, in milliseconds: a second is usual on a busy machine. */
const PATIENCE = 20_000

export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }

export type ServerProcess = {
  url: string
  stdout: string
  pid: number
  kill(signal: NodeJS.Signals): void
  ended: Promise<Ended>
}

/** `entry`: another main than the server's own. `under` runs it by another program (strace). */
type Wanted = { args?: readonly string[]; entry?: string; under?: readonly string[] }

export const launch = (
  environment: Record<string, string>,
  { args = [], entry = 'server/main.ts', under = [] }: Wanted = {},
) => {
  const { PATH = '', HOME = '' } = process.env
  const [command = '', ...words] = [...under, process.execPath, join(root, entry), ...args]
  const child = spawn(command, words, {
    cwd: root,
    env: { PATH, HOME, PERCH_PORT: '0', PERCH_LOG: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const heard = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    heard.stderr += text
  })
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, ...heard })),
  )
  return { child, heard, ended }
}

/** The address that it says it is ready at, once what it said matches `whole`. */
export const readyUrl = async ({ child, heard, ended }: ReturnType<typeof launch>, whole: RegExp) => {
  const ready = Promise.withResolvers<string>()
  const look = () => {
    const url = whole.exec(heard.stdout)?.[1]
    if (url) ready.resolve(url)
  }
  const giveUp = () =>
    ready.reject(new Error(`The server did not get ready.\n${heard.stdout}${heard.stderr}`))
  child.stdout.on('data', look)
  void ended.then(giveUp)
  const late = setTimeout(giveUp, PATIENCE)
  try {
    return await ready.promise
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  } finally {
    clearTimeout(late)
    child.stdout.off('data', look)
  }
}

/** A real server process that is expected to run, on a free port unless told otherwise. Whoever starts it stops it. */
export const startServer = async (environment: Record<string, string>): Promise<ServerProcess> => {
  const launched = launch(environment)
  const { child, heard, ended } = launched
  const url = await readyUrl(launched, /^Perch is ready at (\S+)$[\s\S]*Ctrl\+C/m)
  return { url, stdout: heard.stdout, pid: child.pid ?? 0, kill: (signal) => child.kill(signal), ended }
}

/** A real server process that is expected to give up by itself. */
export const runServer = async (environment: Record<string, string>, args: readonly string[] = []) => {
  const { child, ended } = launch(environment, { args })
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  const end = await ended
  clearTimeout(late)
  return end
}

export const aFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'perch-data-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}
