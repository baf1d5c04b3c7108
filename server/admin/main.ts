import { readConfig } from '../config.ts'
import { Fault } from '../fault.ts'
import { backup } from './backup.ts'
import { demoData } from './demo-data.ts'
import { resetPassword } from './reset-password.ts'
import { restore } from './restore.ts'
import { token } from './token.ts'
import type { Verb } from './verb.ts'

const verbs: readonly Verb[] = [token, backup, restore, demoData, resetPassword]

const usage = () =>
  ['npm run admin -- <verb>', '', ...verbs.map(({ usage, does }) => `  ${usage}\n      ${does}`)].join('\n')

/** What there is to say goes to stdout and is the answer alone; why not goes to stderr, in a sentence. */
const main = async ([name, ...args]: readonly string[]) => {
  if (name === undefined || name === '--help') return usage()
  const verb = verbs.find((one) => one.name === name)
  if (!verb) throw new Fault('usage', `There is no verb ${name}.\n\n${usage()}`)
  return verb.run(readConfig(process.env), args)
}

try {
  process.stdout.write(`${await main(process.argv.slice(2))}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Fault ? error.message : (error as Error)?.stack}\n`)
  process.exitCode = 1
}
