import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Fault, systemCode } from '../fault.ts'

/** Written and removed again at start, in bytes: room for SQLite's lock, its shared memory (32 kB) and a first commit. */
const PROBE = 256 * 1024

/** Makes the data folder, and proves by a real write that it can be written: root's permission bits prove nothing. */
export const prepareFolder = (folder: string) => {
  const probe = join(folder, '.probe')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const file = openSync(probe, 'w', 0o600)
    try {
      const bytes = new Uint8Array(PROBE)
      for (let written = 0; written < PROBE; ) written += writeSync(file, bytes, written)
      fsyncSync(file)
    } finally {
      closeSync(file)
      rmSync(probe, { force: true })
    }
  } catch (error) {
    throw asFault(folder, error)
  }
}

const asFault = (folder: string, error: unknown) => {
  const code = systemCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Fault('disk-full', `The disk that holds the data folder ${folder} is full.`, error)
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new Fault('data-unwritable', `PERCH_DATA is ${folder}, which is a file and no folder.`, error)
  return new Fault(
    'data-unwritable',
    `The data folder ${folder} cannot be written (${code ?? 'unknown reason'}).`,
    error,
  )
}
