import { readdirSync, readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { Fault } from '../fault.ts'

const folder = new URL('./migrations/', import.meta.url)

/** Dated SQL files; the date and name are the order. A file that was ever released is never changed again. */
export const migrationNames = () =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-\d{2}-\d{2}-.+\.sql$/.test(name))
    .map((name) => name.slice(0, -'.sql'.length))
    .sort()

/** Brings a database up to this version, each step whole or not at all. Throws `data-newer` for one of a later version. */
export const migrate = (raw: DatabaseSync, now = Date.now()) => {
  raw.exec(
    'create table if not exists migrations (name text primary key, applied_at integer not null) strict',
  )
  const known = migrationNames()
  const applied = raw
    .prepare('select name from migrations order by name')
    .all()
    .map((row) => String(row.name))
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Fault(
      'data-newer',
      `The data folder was written by a newer version of Perch (it knows ${unknown.join(', ')}). Start that version, or restore an older backup.`,
    )
  for (const name of known.filter((one) => !applied.includes(one))) step(raw, name, now)
}

const step = (raw: DatabaseSync, name: string, now: number) => {
  const sql = readFileSync(new URL(`${name}.sql`, folder), 'utf8')
  raw.exec('begin immediate')
  try {
    raw.exec(sql)
    raw.prepare('insert into migrations (name, applied_at) values (?, ?)').run(name, now)
    raw.exec('commit')
  } catch (error) {
    if (raw.isTransaction) raw.exec('rollback')
    throw error
  }
}
