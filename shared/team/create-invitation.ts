import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { isBelow, Role } from './capability.ts'
import { INVITATION_LASTS, type Invitation, InvitationId } from './invitation.ts'
import { ClientId, covers } from './member.ts'

/** `inviter`: the clients that the one who acts sees, null for all. */
export type InvitationState = {
  id: InvitationId
  invitation: Invitation | null
  clients: readonly ClientId[]
  inviter: { clients: readonly ClientId[] | null }
}

/**
 * Makes a link. The secret is made by whoever asks and never travels: `tokenHash` is the lower-case hex sha-256 of it.
 * Nobody lets in somebody of their own rank or above, an owner excepted, nor to clients that they do not see.
 * Refusals: `role-too-high`, `no-client`, `already`.
 */
export const createInvitation = defineCommand({
  name: 'invitation.create',
  capability: 'invite',
  input: z.object({
    tokenHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    role: Role,
    clients: z.nullable(z.array(ClientId).check(z.minLength(1), z.maxLength(200))),
  }),
  decide(state: InvitationState, { tokenHash, role, clients }, { actor, now }) {
    if (state.invitation) return refuse('already')
    if (actor.role !== 'owner' && !isBelow(role, actor.role)) return refuse('role-too-high', { role })
    if (clients?.some((client) => !state.clients.includes(client))) return refuse('no-client')
    if (!covers(state.inviter.clients, clients)) return refuse('no-client')
    return accept([
      {
        kind: 'invitation.created' as const,
        id: InvitationId.parse(state.id),
        tokenHash,
        role,
        clients,
        expiresAt: now + INVITATION_LASTS,
      },
    ])
  },
})
