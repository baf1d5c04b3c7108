import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

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

const launch = (environment: Record<string, string>, args: readonly string[]) => {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH, HOME, PERCH_PORT: '0', PERCH_LOG: 'warn', ...environment },
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

const readyUrl = async (child: ChildProcess, heard: { stdout: string; stderr: string }) => {
  const until = Date.now() + PATIENCE
  while (Date.now() < until && child.exitCode === null) {
    const url = /^Perch is ready at (\S+)$/m.exec(heard.stdout)?.[1]
    if (url && heard.stdout.includes('Ctrl+C')) return url
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  child.kill('SIGKILL')
  throw new Error(`The server did not get ready.\n${heard.stdout}${heard.stderr}`)
}

/** A real server process that is expected to run, on a free port unless told otherwise. Whoever starts it stops it. */
export const startServer = async (environment: Record<string, string>): Promise<ServerProcess> => {
  const { child, heard, ended } = launch(environment, [])
  const url = await readyUrl(child, heard)
  return { url, stdout: heard.stdout, pid: child.pid ?? 0, kill: (signal) => child.kill(signal), ended }
}

/** A real server process that is expected to give up by itself. */
export const runServer = async (environment: Record<string, string>, args: readonly string[] = []) => {
  const { child, ended } = launch(environment, args)
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  const end = await ended
  clearTimeout(late)
  return end
}

export const aFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'perch-data-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}
