import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate, migrationNames } from './migrations.ts'
import { openDatabase } from './open.ts'

const samples = new URL('./samples/', import.meta.url)
const sampleNames = () => readdirSync(samples).filter((name) => name.endsWith('.sql'))

const shapeOf = (raw: DatabaseSync) =>
  raw
    .prepare("select type, name, sql from sqlite_schema where name not like 'sqlite_%' order by type, name")
    .all()
    .map((row) => ({ ...row, sql: String(row.sql).replace(/\s+/g, ' ') }))

const counts = (raw: DatabaseSync) => {
  const tables = raw
    .prepare("select name from sqlite_schema where type = 'table' and name <> 'migrations'")
    .all()
  return Object.fromEntries(
    tables.map(({ name }) => [name, raw.prepare(`select count(*) as n from "${name}"`).get()?.n]),
  )
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'perch-migrations-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('migrations', () => {
  it('has a stored sample of each version', () => {
    expect(sampleNames()).toEqual(migrationNames().map((name) => `${name}.sql`))
  })

  it.each(sampleNames())('brings the stored sample %s up to now, with every row in it', (name) => {
    const raw = new DatabaseSync(':memory:')
    raw.exec(readFileSync(new URL(name, samples), 'utf8'))
    const before = counts(raw)
    migrate(raw)
    expect(counts(raw)).toMatchObject(before)
    expect(Object.values(before).filter((count) => count === 0)).toEqual([])
    expect(raw.prepare('pragma foreign_key_check').all()).toEqual([])
    const fresh = new DatabaseSync(':memory:')
    migrate(fresh)
    expect(shapeOf(raw)).toEqual(shapeOf(fresh))
    raw.close()
    fresh.close()
  })

  it('applies each step once', async () => {
    await openDatabase(folder).close()
    await openDatabase(folder).close()
    const raw = new DatabaseSync(join(folder, 'perch.db'))
    expect(raw.prepare('select name from migrations').all()).toHaveLength(migrationNames().length)
    raw.close()
  })

  it('refuses data of a newer version by name, and leaves it alone', async () => {
    await openDatabase(folder).close()
    const raw = new DatabaseSync(join(folder, 'perch.db'))
    raw.exec("insert into migrations values ('2099-01-01-later', 0)")
    raw.close()
    expect(() => openDatabase(folder)).toThrow(
      expect.objectContaining({ code: 'data-newer', message: expect.stringContaining('2099-01-01-later') }),
    )
  })

  it('commits to disk: WAL, and a sync with every commit', async () => {
    const database = openDatabase(folder)
    const raw = new DatabaseSync(database.file)
    expect(raw.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
    raw.close()
    await database.close()
  })

  it('lets nobody write through the reading connection', async () => {
    const database = openDatabase(folder)
    await expect(
      database.reads.insertInto('settings').values({ name: 'probe', value: '1' }).execute(),
    ).rejects.toMatchObject({ errcode: 8 })
    await database.close()
  })
})
