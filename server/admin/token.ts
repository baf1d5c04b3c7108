import { Fault } from '../fault.ts'
import { membershipsOf } from '../people/accounts.ts'
import { beginSession } from '../people/begin-session.ts'
import { accountOf } from './account-of.ts'
import { databaseFile, withHouse } from './open-house.ts'
import { misused, readArgs, type Verb } from './verb.ts'

const usage = 'token --member EMAIL [--days N] [--workspace NAME]'
const DAY = 86_400_000

/** Long enough for a quarter's work, short enough that a forgotten one ends by itself. In days. */
const DEFAULT_DAYS = '90'

/** One bearer token for programs, in that person's name and with their rights. It is printed and nothing else is. */
export const token: Verb = {
  name: 'token',
  usage,
  does: 'Prints one bearer token that acts as that member, good for N days (90).',
  async run(config, args) {
    const { values } = readArgs(usage, {
      args: [...args],
      options: {
        member: { type: 'string' },
        days: { type: 'string', default: DEFAULT_DAYS },
        workspace: { type: 'string' },
      },
    })
    if (!values.member) throw misused(usage)
    const days = Number(values.days)
    if (!Number.isInteger(days) || days < 1 || days > 3650)
      throw new Fault('usage', '--days takes a whole number from 1 to 3650.')
    databaseFile(config)
    return withHouse(config, async (house) => {
      const account = await accountOf(house, values.member ?? '')
      const all = await membershipsOf(house.db, account.id)
      const fitting = all.filter(({ name }) => !values.workspace || name === values.workspace)
      const [membership, another] = fitting
      if (!membership) throw new Fault('not-found', `${account.email} belongs to no such workspace.`)
      if (another)
        throw new Fault(
          'usage',
          `${account.email} belongs to several workspaces. Add --workspace, one of: ${all.map(({ name }) => name).join(', ')}.`,
        )
      const begun = await beginSession(house, membership, {
        kind: 'token',
        name: 'Token from the command line',
        lasts: days * DAY,
      })
      if (!begun) throw new Fault('not-found', `${account.email} was removed from the workspace.`)
      return begun.token
    })
  },
}
