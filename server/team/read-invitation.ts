import * as z from 'zod/mini'
import { Invitation } from '#shared/team/invitation.ts'
import type { Reads } from '../db/open.ts'
import type { InvitationRow } from '../db/tables.ts'

const Clients = z.nullable(z.array(z.string()))

export const toInvitation = (row: InvitationRow): Invitation =>
  Invitation.parse({
    id: row.id,
    version: row.version,
    role: row.role,
    clients: row.all_clients ? null : Clients.parse(JSON.parse(row.clients)),
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
    revokedAt: row.revoked_at,
  })

export const readInvitation = async (db: Reads, workspace: string, id: string) => {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('id', '=', id)
    .where('workspace', '=', workspace)
    .executeTakeFirst()
  return row ? toInvitation(row) : null
}
