import { WorkspaceId } from '#shared/team/member.ts'
import { executeAsServer } from '../commands/execute-as-server.ts'
import { Fault } from '../fault.ts'
import { newPassword } from '../people/codes.ts'
import { hashPassword } from '../people/password.ts'
import { accountOf } from './account-of.ts'
import { databaseFile, withHouse } from './open-house.ts'
import { onlyWord, type Verb } from './verb.ts'

const usage = 'reset-password EMAIL'

/** A new password for somebody who lost theirs. Everything that was signed in with the old one is signed out. */
export const resetPassword: Verb = {
  name: 'reset-password',
  usage,
  does: 'Prints a new password for that account and ends all its sessions and paired browsers.',
  async run(config, args) {
    const email = onlyWord(usage, args)
    databaseFile(config)
    return withHouse(config, async (house) => {
      const account = await accountOf(house, email)
      const row = await house.db
        .selectFrom('members')
        .select('workspace')
        .where('account', '=', account.id)
        .executeTakeFirst()
      if (!row) throw new Fault('not-found', `${account.email} belongs to no workspace.`)
      const password = newPassword()
      const answer = await executeAsServer(house, {
        workspace: WorkspaceId.parse(row.workspace),
        name: 'account.change-password',
        on: account.id,
        input: { passwordHash: await hashPassword(password), by: 'administrator' },
      })
      if (answer.status !== 200) throw new Error(`the new password was answered with ${answer.status}`)
      return `${account.email}\n${password}`
    })
  },
}
