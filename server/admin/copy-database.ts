import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { Fault, systemCode } from '../fault.ts'

/** Pages copied at a time: 500 let the server's own writes through between two steps. */
const PAGES_AT_ONCE = 500

const syncToDisk = (path: string) => {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * A whole copy of a database that may be written meanwhile. A read transaction is held open for as long as it takes:
 * without it the copy starts anew at every commit of the server, and ends only when the work does. The file gets its
 * name only when it is complete and on disk.
 */
export const copyDatabase = async (from: string, to: string) => {
  const part = `${to}.part`
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 })
  try {
    if (existsSync(to)) throw new Fault('already-there', `${to} is there already. Choose another name.`)
    source.exec('begin')
    source.prepare('select count(*) from sqlite_master').get()
    await backup(source, part, { rate: PAGES_AT_ONCE })
    source.exec('commit')
    syncToDisk(part)
    renameSync(part, to)
    syncToDisk(dirname(to))
  } catch (error) {
    rmSync(part, { force: true })
    if (error instanceof Fault) throw error
    const code = systemCode(error)
    throw new Fault(
      'data-unwritable',
      `${to} cannot be written (${code ?? (error as Error).message}).`,
      error,
    )
  } finally {
    source.close()
  }
}
