import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { checkDatabase } from './check-database.ts'
import { copyDatabase } from './copy-database.ts'
import { databaseFile } from './open-house.ts'
import { onlyWord, type Verb } from './verb.ts'

const usage = 'backup FILE'

/** Everything is in one file, and so is its copy. The server may run and be written to meanwhile. */
export const backup: Verb = {
  name: 'backup',
  usage,
  does: 'Copies everything into FILE, checked and whole, while the server runs.',
  async run(config, args) {
    const to = resolve(onlyWord(usage, args))
    await copyDatabase(databaseFile(config), to)
    checkDatabase(to)
    return `Backed up to ${to}, ${Math.ceil(statSync(to).size / 1024)} kB.`
  },
}
