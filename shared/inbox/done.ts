import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { type ConversationState, replying } from './conversation.ts'

/** Nothing more to do here. Not while a teammate is writing. Refusals: `held` {by}. */
export const done = defineCommand({
  name: 'conversation.done',
  capability: 'reply',
  input: z.object({}),
  decide({ conversation, seenAt }: ConversationState, _input, { actor, now }) {
    if (conversation.state === 'done') return accept([])
    const { claim } = conversation
    const holder = replying(claim, seenAt, now)
    if (holder && holder !== actor.member) return refuse('held', { by: holder })
    const ended = { kind: 'conversation.done' as const, before: 'open' as const }
    if (!claim) return accept([ended])
    return accept([{ kind: 'conversation.released' as const, before: claim, why: 'done' as const }, ended])
  },
})
