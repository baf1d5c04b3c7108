import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TargetName, targets } from './targets.ts'

const root = join(import.meta.dirname, '../..')

/** When a file, or anything below a folder, was last changed. Epoch ms; 0 for what is not there. */
const changedAt = (path: string): number => {
  if (!existsSync(path)) return 0
  const here = statSync(path)
  if (!here.isDirectory()) return here.mtimeMs
  return Math.max(here.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}

/** Beside the output, not in it: builders empty their folder. */
const markOf = (name: TargetName) => join(root, 'dist', `.built-${name}`)

const isOlder = (name: TargetName) => {
  const built = existsSync(join(root, 'dist', name)) ? changedAt(markOf(name)) : 0
  return targets[name].sources.some((source) => changedAt(join(root, source)) > built)
}

const build = (name: TargetName) => {
  const started = Date.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, targets[name].command, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`Building ${name} failed:\n${stdout}${stderr}`)
  mkdirSync(join(root, 'dist'), { recursive: true })
  // Dated by the start: what changed while it was built is newer than it.
  writeFileSync(markOf(name), '')
  utimesSync(markOf(name), started / 1000, started / 1000)
  console.error(`Built dist/${name} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** A package without its build tools (an image made from a finished build) serves what is there. */
const canBuild = (name: TargetName) => existsSync(join(root, targets[name].command[0] ?? ''))

export const buildWhatIsOlder = (names: readonly TargetName[]) => {
  for (const name of names) if (canBuild(name) && isOlder(name)) build(name)
}

/** The server needs no build, but its first start would compile some 700 files: here nobody waits for that. */
const compileServer = () => {
  spawnSync(process.execPath, ['server/main.ts', '--help'], { cwd: root, stdio: 'ignore' })
}

export const buildAll = () => {
  for (const name of Object.keys(targets)) build(name as TargetName)
  compileServer()
}
