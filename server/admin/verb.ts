import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import { Fault } from '../fault.ts'

/** One thing that whoever runs the server can do from its command line. `run` returns what is printed. */
export type Verb = {
  name: string
  usage: string
  does: string
  run(config: Config, args: readonly string[]): Promise<string>
}

/** Node's own reading of a command line; what it cannot read becomes a sentence with the verb's usage. */
export const readArgs = <Config extends ParseArgsConfig>(usage: string, config: Config) => {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new Fault('usage', `${(error as Error).message}\nUse it like this: npm run admin -- ${usage}`)
  }
}

export const misused = (usage: string) => new Fault('usage', `Use it like this: npm run admin -- ${usage}`)

/** The one word that a verb takes. */
export const onlyWord = (usage: string, args: readonly string[]): string => {
  const { positionals } = readArgs(usage, { args: [...args], allowPositionals: true })
  const [word] = positionals
  if (!word || positionals.length > 1) throw misused(usage)
  return word
}
