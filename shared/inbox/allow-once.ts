import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept } from '../kit/result.ts'
import { Handle } from '../team/profile.ts'
import type { ConversationState } from './conversation.ts'
import { ReasonId } from './escalate.ts'

/** Lets one text go out although a rule of collision says no. It is a record, with a reason and the sha-256 of the text. */
export const allowOnce = defineCommand({
  name: 'conversation.allow-once',
  capability: 'allow-once',
  input: z.object({
    reasonId: ReasonId,
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(280)),
    textDigest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    account: Handle,
  }),
  decide(_state: ConversationState, { reasonId, reason, textDigest, account }, { actor }) {
    return accept([
      {
        kind: 'conversation.allowed-once' as const,
        by: actor.member,
        reason: { text: reasonId, body: reason },
        textDigest,
        account,
      },
    ])
  },
})
