import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Fault, sqliteCode } from '../fault.ts'

/**
 * One server per data folder. The operating system holds the lock (SQLite's own, on a file of its own) and lets go of
 * it with the process, however that ends: after a kill -9 there is nothing to clean up. Returns how to let go earlier.
 */
export const lockFolder = (folder: string): (() => void) => {
  const lock = new DatabaseSync(join(folder, 'perch.lock'), { timeout: 0 })
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    lock.close()
    if (sqliteCode(error) === 5)
      throw new Fault(
        'data-in-use',
        `Another Perch server is using the data folder ${folder}. Stop it first.`,
        error,
      )
    throw error
  }
  return () => lock.close()
}
