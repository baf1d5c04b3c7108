import { prepareFolder } from '../db/folder.ts'
import { withHouse } from './open-house.ts'
import { makeSampleTeam, SAMPLE } from './sample-team.ts'
import { readArgs, type Verb } from './verb.ts'

const usage = 'demo-data'

/** A workspace to look around in. Its passwords are drawn anew each time and shown this once. */
export const demoData: Verb = {
  name: 'demo-data',
  usage,
  does: `Makes a sample workspace, ${SAMPLE.workspace}, with four people, and prints their passwords.`,
  async run(config, args) {
    readArgs(usage, { args: [...args] })
    prepareFolder(config.data)
    const { people } = await withHouse(config, makeSampleTeam)
    const rows = people.map(
      ({ name, role, email, password }) =>
        `  ${name.padEnd(12)} ${role.padEnd(8)} ${email.padEnd(20)} ${password}`,
    )
    return [`${SAMPLE.workspace}, posting as @${SAMPLE.handle}:`, ...rows].join('\n')
  },
}
