import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import type { InvitationState } from './create-invitation.ts'
import { covers } from './member.ts'

/** The link leads nowhere from now on. Refusals: `used`, `not-yours`. */
export const revokeInvitation = defineCommand({
  name: 'invitation.revoke',
  capability: 'invite',
  input: z.object({}),
  decide({ invitation, inviter }: InvitationState) {
    if (invitation && !covers(inviter.clients, invitation.clients)) return refuse('not-yours')
    if (invitation?.acceptedAt != null) return refuse('used')
    if (!invitation || invitation.revokedAt !== null) return accept([])
    return accept([{ kind: 'invitation.revoked' as const, before: 'open' as const }])
  },
})
