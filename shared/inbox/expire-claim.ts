import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept } from '../kit/result.ts'
import { type ConversationState, DROPPED_AFTER } from './conversation.ts'

/** The server's own: drops a claim whose holder showed no life for DROPPED_AFTER. `grant` names the one that was found old. */
export const expireClaim = defineCommand({
  name: 'conversation.expire-claim',
  capability: 'manage-workspace',
  input: z.object({ grant: z.int() }),
  decide({ conversation: { claim }, seenAt }: ConversationState, { grant }, { now }) {
    if (claim?.grant !== grant) return accept([])
    if (now - Math.max(claim.at, seenAt ?? claim.at) < DROPPED_AFTER) return accept([])
    return accept([{ kind: 'conversation.released' as const, before: claim, why: 'expired' as const }])
  },
})
