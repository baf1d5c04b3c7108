import type { Transaction } from '../db/write-queue.ts'

/** Ends every open way in of a member, or of an account in all its workspaces, save the one that asks. Gives the ids. */
export const endSessions = async (
  transaction: Transaction,
  of: { member: string } | { account: string },
  { now, except }: { now: number; except: string | null },
) => {
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
