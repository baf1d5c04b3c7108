import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
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

/** Out of WAL mode, so that the copy is one file and stays one when it is looked at; readable by its owner alone. */
const makeOneFile = (path: string) => {
  const copy = new DatabaseSync(path)
  try {
    copy.exec('pragma journal_mode = delete')
  } finally {
    copy.close()
  }
  chmodSync(path, 0o600)
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
    if (!existsSync(dirname(to))) throw new Fault('not-found', `There is no folder ${dirname(to)}.`)
    source.exec('begin')
    source.prepare('select count(*) from sqlite_master').get()
    await backup(source, part, { rate: PAGES_AT_ONCE })
    source.exec('commit')
    makeOneFile(part)
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
