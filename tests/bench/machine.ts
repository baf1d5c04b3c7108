import { execFileSync } from 'node:child_process'
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { cpus, loadavg, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../support/chromium.ts'
import { median } from './statistics.ts'

/** What one fsync of 4 kB costs here, median of 100, in ms: the floor of everything durable. */
const fsyncCost = () => {
  const folder = mkdtempSync(join(tmpdir(), 'perch-fsync-'))
  const file = openSync(join(folder, 'f'), 'w')
  const block = Buffer.alloc(4096, 1)
  const costs = Array.from({ length: 100 }, () => {
    const started = performance.now()
    writeSync(file, block)
    fsyncSync(file)
    return performance.now() - started
  })
  closeSync(file)
  rmSync(folder, { recursive: true })
  return median(costs)
}

const chromiumVersion = () => {
  const path = findChromium()
  return path ? execFileSync(path, ['--version'], { encoding: 'utf8' }).trim() : 'none'
}

/** Printed once per run, so that a figure is never read without the machine it came from. */
export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  node: process.version,
  kernel: release(),
  chromium: chromiumVersion(),
  loadBefore: loadavg()[0] ?? 0,
  fsyncP50: fsyncCost(),
})
