import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify, stripVTControlCharacters } from 'node:util'
import type { Options, Row } from '../row.ts'

const root = join(import.meta.dirname, '../../..')
const run = promisify(execFile)

/** How long a server of a fresh clone may take until it is ready, in milliseconds. */
const PATIENCE = 60_000

/** As somebody's shell has it who just cloned: without what npm put before it for this run. */
const environment = (folder: string): NodeJS.ProcessEnv => {
  const { PATH = '', HOME = '' } = process.env
  const path = PATH.split(delimiter).filter((part) => !part.includes('node_modules'))
  return {
    PATH: path.join(delimiter),
    HOME,
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    npm_config_cache: join(folder, 'npm-cache'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  }
}

const readyAfter = async (clone: string, folder: string) => {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const started = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...environment(folder), PERCH_PORT: String(port), PERCH_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  try {
    while (child.exitCode === null && performance.now() - started < PATIENCE) {
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
      if (ready?.status === 200) return performance.now() - started
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`The fresh clone never got ready: ${said.slice(-400)}`)
  } finally {
    // npm and the server that it runs are one group.
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await gone
  }
}

type Step = 'ci' | 'build' | 'start' | 'check'

/** What failed stands in the place of its time: one step that fails does not take the others with it. */
const measure = async (options: Options): Promise<Record<Step, number | Error>> => {
  const folder = await mkdtemp(join(tmpdir(), 'perch-fresh-'))
  const clone = join(folder, 'a folder of any name')
  try {
    await run('git', ['clone', '--quiet', root, clone])
    const timed = async (command: string, ...args: string[]) => {
      options.note(`  ${command} ${args.join(' ')}`)
      const started = performance.now()
      try {
        await run(command, args, { cwd: clone, env: environment(folder), maxBuffer: 1e8 })
      } catch (cause) {
        const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string }
        const end = [stdout, stderr].map((text) => stripVTControlCharacters(text).slice(-600))
        throw new Error(`${command} ${args.join(' ')} failed: ${end.join('\n')}`)
      }
      return performance.now() - started
    }
    const ci = await timed('npm', 'ci')
    const build = await timed('npm', 'run', 'build')
    const start = await readyAfter(clone, folder)
    const check = await timed('npm', 'run', 'check').catch((failed: Error) => failed)
    return { ci, build, start, check }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** One clone for all four: a second one tells nothing that this one does not. */
let taken: Promise<Record<Step, number | Error>> | undefined

const step = (name: Step, most: number): Row => ({
  id: `fresh.${name}`,
  unit: 's',
  goal: `abs<=${most}`,
  async run(options) {
    taken ??= measure(options)
    const took = (await taken)[name]
    if (took instanceof Error) throw took
    return { rounds: [{ value: took / 1_000 }], samples: 1 }
  },
})

/** A clone with an empty npm cache: what somebody waits for who sees Perch for the first time. `check` is of what is committed. */
export const fresh: Row[] = [step('ci', 90), step('build', 30), step('start', 1.5), step('check', 30)]
