import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import type { Tables } from './tables.ts'

/** Statements kept ready by their text. Ours number below a hundred; a list of values adds one per length. */
const KEPT_STATEMENTS = 500

/** node:sqlite refuses `undefined` and booleans in some places: both are settled here, once. */
const bindable = (value: unknown): SQLInputValue => {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  return value as SQLInputValue
}

const bridged = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...parameters.map(bindable)),
  run: (parameters) => statement.run(...parameters.map(bindable)),
  iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
})

/** node:sqlite in the shape that Kysely's own dialect asks of a driver. */
const driverOver = (raw: DatabaseSync): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>()
  return {
    prepare(sql) {
      const known = kept.get(sql)
      if (known) return known
      const statement = bridged(raw.prepare(sql))
      if (kept.size >= KEPT_STATEMENTS) kept.clear()
      kept.set(sql, statement)
      return statement
    },
    close: () => raw.close(),
  }
}

export const kyselyOver = (raw: DatabaseSync) =>
  new Kysely<Tables>({ dialect: new SqliteDialect({ database: driverOver(raw) }) })
