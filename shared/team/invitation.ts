import * as z from 'zod/mini'
import { id } from '../kit/id.ts'
import { Role } from './capability.ts'
import { ClientId, MemberId } from './member.ts'

export const InvitationId = id('InvitationId')
export type InvitationId = z.infer<typeof InvitationId>

/** How long a link may be used, in milliseconds: a week, so that a holiday does not outlive it. */
export const INVITATION_LASTS = 7 * 86_400_000

/** One link for one person. Role and clients are bound in; the link's secret is known by its sha-256 only. */
export const Invitation = z.object({
  id: InvitationId,
  version: z.int(),
  role: Role,
  clients: z.nullable(z.array(ClientId)),
  createdBy: MemberId,
  createdAt: z.int(),
  expiresAt: z.int(),
  acceptedAt: z.nullable(z.int()),
  revokedAt: z.nullable(z.int()),
})
export type Invitation = z.infer<typeof Invitation>

/** Why a link leads nowhere, or null while it can be used. */
export const closedBecause = (invitation: Invitation, now: number) => {
  if (invitation.revokedAt !== null) return 'revoked'
  if (invitation.acceptedAt !== null) return 'used'
  if (now >= invitation.expiresAt) return 'expired'
  return null
}
