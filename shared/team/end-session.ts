import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept } from '../kit/result.ts'
import type { SessionState } from './revoke-device.ts'

/** Signing out, or what a changed password or a removal does to the other sessions. */
export const endSession = defineCommand({
  name: 'session.end',
  capability: 'read',
  input: z.object({ why: z.enum(['signed-out', 'password-changed', 'removed']) }),
  decide({ session }: SessionState, { why }) {
    if (session.revokedAt !== null) return accept([])
    return accept([{ kind: 'session.ended' as const, session: session.id, why }])
  },
})
