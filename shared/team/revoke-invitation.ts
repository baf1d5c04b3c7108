import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import type { InvitationState } from './create-invitation.ts'

/** The link leads nowhere from now on. Refusals: `used`. */
export const revokeInvitation = defineCommand({
  name: 'invitation.revoke',
  capability: 'invite',
  input: z.object({}),
  decide({ invitation }: InvitationState) {
    if (invitation?.acceptedAt != null) return refuse('used')
    if (!invitation || invitation.revokedAt !== null) return accept([])
    return accept([{ kind: 'invitation.revoked' as const, before: 'open' as const }])
  },
})
