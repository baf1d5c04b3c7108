import { DatabaseSync } from 'node:sqlite'
import { migrationNames } from '../db/migrations.ts'
import { Fault } from '../fault.ts'

const problemOf = (path: string): string | null => {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const [row] = database.prepare('pragma integrity_check').all()
    if (row?.integrity_check !== 'ok') return 'is damaged'
    const known = migrationNames()
    const applied = database
      .prepare('select name from migrations')
      .all()
      .map(({ name }) => String(name))
    if (applied.some((name) => !known.includes(name))) return 'was written by a newer version of Perch'
    return applied.length === 0 ? 'is no backup of Perch' : null
  } finally {
    database.close()
  }
}

/** Throws when a file is not a whole database of Perch that this version can read. */
export const checkDatabase = (path: string) => {
  let problem: string | null
  try {
    problem = problemOf(path)
  } catch (error) {
    throw new Fault('bad-backup', `${path} is no backup of Perch.`, error)
  }
  if (problem) throw new Fault('bad-backup', `${path} ${problem}.`)
}
