import { existsSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { prepareFolder } from '../db/folder.ts'
import { lockFolder } from '../db/lock.ts'
import { renewLogId } from '../db/log-id.ts'
import { DATABASE_FILE, openDatabase } from '../db/open.ts'
import { Fault } from '../fault.ts'
import { checkDatabase } from './check-database.ts'
import { copyDatabase } from './copy-database.ts'
import { onlyWord, type Verb } from './verb.ts'

const usage = 'restore FILE'

/** Everything that is still in the write-ahead log goes into the file, so that the file alone can be put aside. */
const settle = (file: string) => {
  const database = new DatabaseSync(file)
  try {
    database.exec('pragma wal_checkpoint(truncate)')
  } finally {
    database.close()
  }
}

/** Puts what is there aside rather than away: a restore of the wrong file can be undone by hand. */
const putAside = (file: string, now: Date): string | null => {
  if (!existsSync(file)) return null
  settle(file)
  const aside = `${file}.before-${now.toISOString().replace(/[:.]/g, '-')}`
  renameSync(file, aside)
  for (const ending of ['-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
  return aside
}

/** The data folder as it was. Only with no server on it, since that would write on into what is replaced. */
export const restore: Verb = {
  name: 'restore',
  usage,
  does: 'Puts a backup in the place of what is there. Stop the server first; what was there is kept aside.',
  async run(config, args) {
    const from = resolve(onlyWord(usage, args))
    if (!existsSync(from)) throw new Fault('not-found', `There is no file ${from}.`)
    checkDatabase(from)
    prepareFolder(config.data)
    const unlock = lockFolder(config.data)
    try {
      const file = join(config.data, DATABASE_FILE)
      const fresh = `${file}.restoring`
      rmSync(fresh, { force: true })
      await copyDatabase(from, fresh)
      const aside = putAside(file, new Date())
      renameSync(fresh, file)
      const database = openDatabase(config.data)
      try {
        // Event numbers start again at the backup's: whoever counted on from later ones has to begin anew.
        await renewLogId(database)
      } finally {
        await database.close()
      }
      return aside ? `Restored ${from}. What was there before is in ${aside}.` : `Restored ${from}.`
    } finally {
      unlock()
    }
  },
}
