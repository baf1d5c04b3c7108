import type { AccountState } from '#shared/team/change-password.ts'
import type { TeamEvent } from '#shared/team/events.ts'
import type { Asked, Found } from '../commands/found.ts'
import type { Transaction } from '../db/write-queue.ts'
import { endSessions } from './end-sessions.ts'

/** An account, reached through a workspace that it is a member of. Another password ends every other session, everywhere. */
export const accountState = async (
  transaction: Transaction,
  { workspace, on, input, actor }: Asked<{ passwordHash: string }>,
): Promise<Found<AccountState, Extract<TeamEvent, { kind: 'account.password-changed' }>> | null> => {
  const row = await transaction
    .selectFrom('accounts')
    .innerJoin('members', 'members.account', 'accounts.id')
    .select(['accounts.id', 'accounts.version'])
    .where('accounts.id', '=', on)
    .where('members.workspace', '=', workspace)
    .executeTakeFirst()
  if (!row) return null
  return {
    on,
    kind: 'account',
    client: null,
    version: row.version,
    state: { account: { id: row.id } },
    async store({ version, now }) {
      await transaction
        .updateTable('accounts')
        .set({ password_hash: input.passwordHash, changed_at: now, version })
        .where('id', '=', on)
        .execute()
      return { sessions: await endSessions(transaction, { account: on }, { now, except: actor.session }) }
    },
  }
}
