import { sqliteCode } from '../fault.ts'
import type { House } from '../house.ts'
import { keepSetting } from './settings.ts'

/** A commit that takes longer than this, in milliseconds, counts as none: the disk hangs. */
const PATIENCE = 5_000

const reasonOf = (error: unknown) => {
  const code = sqliteCode(error)
  if (code === 13) return 'The database cannot be written: the disk is full.'
  if (code === 8) return 'The database cannot be written: it is read-only.'
  return `The database cannot be written: ${error instanceof Error ? error.message : 'unknown reason'}.`
}

/** Writes and commits for real. Null when that went well, else one sentence why not. */
export const probeWrites = async (house: Pick<House, 'writes' | 'now'>): Promise<string | null> => {
  const slow = Promise.withResolvers<string>()
  const timer = setTimeout(
    () => slow.resolve('The database cannot be written: it does not answer.'),
    PATIENCE,
  )
  const probe = house.writes
    .write((transaction) => keepSetting(transaction, 'probe', String(house.now())))
    .then(() => null, reasonOf)
  const wrong = await Promise.race([probe, slow.promise])
  clearTimeout(timer)
  return wrong
}
