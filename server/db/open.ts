import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Fault, sqliteCode } from '../fault.ts'
import { kyselyOver } from './bridge.ts'
import { migrate } from './migrations.ts'
import { type Transaction, WriteQueue } from './write-queue.ts'

export const DATABASE_FILE = 'perch.db'

/** How long to wait for another process on the file (a backup taken by `admin`), in milliseconds. A wait stops the event loop. */
const BUSY_TIMEOUT = 5_000

/** Reads of what is committed; never sees an open turn. Long reports do not belong here. */
export type Reads = Transaction

export type Database = {
  file: string
  reads: Reads
  writes: WriteQueue
  close(): Promise<void>
}

/** One connection writes, a second one only reads. Every commit is on disk when it returns: WAL with synchronous FULL. */
export const openDatabase = (folder: string): Database => {
  const file = join(folder, DATABASE_FILE)
  const writer = openWriter(file)
  const reader = new DatabaseSync(file, { timeout: BUSY_TIMEOUT, readOnly: true })
  const reads = kyselyOver(reader)
  const writes = new WriteQueue(writer, kyselyOver(writer))
  return {
    file,
    reads,
    writes,
    async close() {
      await writes.close()
      reader.close()
      writer.close()
    },
  }
}

const openWriter = (file: string) => {
  const writer = new DatabaseSync(file, { timeout: BUSY_TIMEOUT })
  try {
    writer.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
    migrate(writer)
    return writer
  } catch (error) {
    writer.close()
    throw asFault(error)
  }
}

const asFault = (error: unknown) => {
  const code = sqliteCode(error)
  if (code === 13) return new Fault('disk-full', 'The disk that holds the data folder is full.', error)
  if (code === 8) return new Fault('data-unwritable', 'The database file cannot be written.', error)
  if (code === 11 || code === 26)
    return new Fault('data-damaged', `${DATABASE_FILE} is no database, or damaged. Restore a backup.`, error)
  return error
}
