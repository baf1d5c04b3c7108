import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { type ConversationState, replying } from './conversation.ts'

/** Asks the holder to hand over. It is only a question: the claim stays. Refusals: `not-held`, `yours`. */
export const ask = defineCommand({
  name: 'conversation.ask',
  capability: 'reply',
  input: z.object({}),
  decide({ conversation, seenAt }: ConversationState, _input, { actor, now }) {
    const holder = replying(conversation.claim, seenAt, now)
    if (!holder) return refuse('not-held')
    if (holder === actor.member) return refuse('yours')
    return accept([{ kind: 'conversation.asked' as const, by: actor.member, holder }])
  },
})
