import type { Reads } from '../db/open.ts'

/** Addresses by member: for those who manage members only. */
export const readEmails = async (db: Reads, workspace: string) => {
  const rows = await db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account')
    .select(['members.id', 'accounts.email'])
    .where('members.workspace', '=', workspace)
    .execute()
  return new Map(rows.map(({ id, email }) => [id, email]))
}
