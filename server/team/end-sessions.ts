import type { Transaction } from '../db/write-queue.ts'

/** Browsers that were said yes to and have not come for their session yet: that yes is a way in as well. */
const endPairings = async (transaction: Transaction, members: readonly string[], now: number) => {
  await transaction
    .updateTable('pairings')
    .set({ refused_at: now })
    .where('approved_by', 'in', members)
    .where('collected_at', 'is', null)
    .execute()
}

const membersOf = async (transaction: Transaction, account: string) => {
  const rows = await transaction.selectFrom('members').select('id').where('account', '=', account).execute()
  return rows.map(({ id }) => id)
}

/** Ends every open way in of a member, or of an account in all its workspaces, save the one that asks. Gives the ids of sessions. */
export const endSessions = async (
  transaction: Transaction,
  of: { member: string } | { account: string },
  { now, except }: { now: number; except: string | null },
) => {
  await endPairings(transaction, 'member' in of ? [of.member] : await membersOf(transaction, of.account), now)
  const [column, value] =
    'member' in of ? (['member', of.member] as const) : (['account', of.account] as const)
  const open = await transaction
    .selectFrom('sessions')
    .select('id')
    .where(column, '=', value)
    .where('revoked_at', 'is', null)
    .execute()
  const ended = open.map(({ id }) => id).filter((id) => id !== except)
  for (const id of ended)
    await transaction
      .updateTable('sessions')
      .set((row) => ({ revoked_at: now, version: row('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
  return ended
}
