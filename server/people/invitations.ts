import type { Offer, OpenInvitation } from '#shared/team/answers.ts'
import { closedBecause } from '#shared/team/invitation.ts'
import { type ClientId, MemberId } from '#shared/team/member.ts'
import type { InvitationRow } from '../db/tables.ts'
import type { House } from '../house.ts'
import { tokenHash } from '../http/token.ts'
import { clientIds } from '../team/read-clients.ts'
import { toInvitation } from '../team/read-invitation.ts'
import { readMember, readMembers } from '../team/read-members.ts'
import { readProfiles } from '../team/read-profiles.ts'

export type Closed = 'unknown' | 'revoked' | 'used' | 'expired'

/** The invitation that a link's secret belongs to, or why it leads nowhere. Reading spends nothing. */
export const findInvitation = async (
  { db, now }: Pick<House, 'db' | 'now'>,
  token: string,
): Promise<{ row: InvitationRow } | { closed: Closed }> => {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst()
  if (!row) return { closed: 'unknown' }
  const closed = closedBecause(toInvitation(row), now())
  return closed ? { closed } : { row }
}

/** What the link offers, before anybody has said yes: who, where, as what, on which accounts. */
export const readOffer = async (
  { db }: Pick<House, 'db'>,
  row: InvitationRow,
  accountName: string | null,
): Promise<Offer> => {
  const { role, clients, createdBy, expiresAt } = toInvitation(row)
  const { name } = await db
    .selectFrom('workspaces')
    .select('name')
    .where('id', '=', row.workspace)
    .executeTakeFirstOrThrow()
  const inviter = await readMember(db, row.workspace, createdBy)
  const profiles: Offer['profiles'][number][] = []
  for (const client of clients ?? (await clientIds(db, row.workspace)))
    for (const { network, handle } of await readProfiles(db, row.workspace, client))
      profiles.push({ network, handle })
  return {
    workspace: name,
    by: {
      id: inviter?.id ?? MemberId.parse(row.created_by),
      name: inviter?.name ?? name,
      initials: inviter?.initials ?? '?',
    },
    role,
    profiles,
    expiresAt,
    accountName,
  }
}

/** Links of a workspace that can still be used, to those who see all the clients that each one opens. */
export const openInvitations = async (
  { db, now }: Pick<House, 'db' | 'now'>,
  workspace: string,
  sees: readonly ClientId[] | null,
): Promise<OpenInvitation[]> => {
  const rows = await db
    .selectFrom('invitations')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now())
    .orderBy('created_at', 'desc')
    .execute()
  const members = await readMembers(db, workspace)
  return rows
    .map(toInvitation)
    .filter(({ clients }) => sees === null || clients?.every((client) => sees.includes(client)))
    .map(({ id, role, createdBy, expiresAt }) => ({
      id,
      role,
      by: members.find((member) => member.id === createdBy)?.name ?? '',
      expiresAt,
    }))
}
