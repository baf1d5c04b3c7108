import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Config } from '../config.ts'
import { logId } from '../db/log-id.ts'
import { DATABASE_FILE, openDatabase } from '../db/open.ts'
import { Fault } from '../fault.ts'
import { type House, nobodyThere } from '../house.ts'

/** The data folder's database has to be there: a typing mistake in PERCH_DATA must not make a new one. */
export const databaseFile = ({ data }: Pick<Config, 'data'>) => {
  const file = join(data, DATABASE_FILE)
  if (existsSync(file)) return file
  throw new Fault(
    'not-found',
    `There is no ${DATABASE_FILE} in ${data}. Set PERCH_DATA to the server's data folder.`,
  )
}

/**
 * The same house without sockets, for as long as `work` takes. It may stand beside a running server: both write by
 * transactions on one file, and the server hears of new events from the log.
 */
export const withHouse = async <Value>(
  config: Config,
  work: (house: House) => Promise<Value>,
): Promise<Value> => {
  const database = openDatabase(config.data)
  try {
    return await work({
      config,
      publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
      logId: await logId(database),
      db: database.reads,
      writes: database.writes,
      log: pino({ level: 'silent' }),
      now: Date.now,
      ...nobodyThere(),
    })
  } finally {
    await database.close()
  }
}
