import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'

/** How long a server may take until it listens, in milliseconds. */
const PATIENCE = 20_000

/** Clock ticks of /proc per second. Source: proc(5), sysconf(_SC_CLK_TCK), 100 on every Linux that Node supports. */
const TICKS = 100

const canPin = cpus().length > 1 && spawnSync('taskset', ['-V']).status === 0

/** Servers run on the last core where that can be had, so that the clients that measure them do not share it. */
export const pinned = canPin ? ['taskset', '-c', String(cpus().length - 1)] : []

/** CPU time of a process so far, in ms, in steps of 10; NaN where there is no /proc. */
export const cpuOf = (pid: number) => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS
  } catch {
    return Number.NaN
  }
}

export type Child = { port: number; pid: number; kill(): Promise<void> }

/** A server script in a process of its own, until it says on which port it listens. */
export const startChild = async (script: string, env: Record<string, string> = {}): Promise<Child> => {
  const [command = '', ...args] = [...pinned, process.execPath, script]
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const listening = Promise.withResolvers<number>()
  let said = ''
  const hear = (text: string) => {
    said += text
    const port = /^listening (\d+)$/m.exec(said)?.[1]
    if (port) listening.resolve(Number(port))
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  const late = setTimeout(() => listening.reject(new Error(`${script} does not listen: ${said}`)), PATIENCE)
  void gone.then(() => listening.reject(new Error(`${script} ended: ${said.slice(0, 500)}`)))
  try {
    return {
      port: await listening.promise,
      pid: child.pid ?? 0,
      async kill() {
        child.kill('SIGKILL')
        await gone
      },
    }
  } finally {
    clearTimeout(late)
  }
}
