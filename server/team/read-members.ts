import type { ClientId, Member, MemberId } from '#shared/team/member.ts'
import type { Reads } from '../db/open.ts'

const rowsOf = (db: Reads, workspace: string) =>
  db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account')
    .select([
      'members.id',
      'members.version',
      'members.role',
      'members.all_clients',
      'members.removed_at',
      'accounts.name',
      'accounts.initials',
    ])
    .where('members.workspace', '=', workspace)
    .orderBy('members.created_at')
    .orderBy('members.id')

const clientsOf = async (db: Reads, workspace: string) => {
  const rows = await db
    .selectFrom('member_clients')
    .select(['member', 'client'])
    .where('workspace', '=', workspace)
    .orderBy('client')
    .execute()
  return Map.groupBy(rows, ({ member }) => member)
}

/** Everybody of a workspace, those removed included: their names still stand beside what they did. */
export const readMembers = async (db: Reads, workspace: string): Promise<Member[]> => {
  const clients = await clientsOf(db, workspace)
  const rows = await rowsOf(db, workspace).execute()
  return rows.map((row) => ({
    id: row.id as MemberId,
    version: row.version,
    name: row.name,
    initials: row.initials,
    role: row.role,
    clients: row.all_clients ? null : (clients.get(row.id) ?? []).map(({ client }) => client as ClientId),
    removedAt: row.removed_at,
  }))
}

/** Null alike for nobody and for somebody of another workspace. */
export const readMember = async (db: Reads, workspace: string, id: string) =>
  (await readMembers(db, workspace)).find((member) => member.id === id) ?? null
