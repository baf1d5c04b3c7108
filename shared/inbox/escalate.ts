import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { id } from '../kit/id.ts'
import { accept, refuse } from '../kit/result.ts'
import { isKnown } from './assign.ts'
import { Assignee, type ConversationState } from './conversation.ts'

export const ReasonId = id('ReasonId')

/** Handed up, with the reason. It is also theirs from now on. Refusals: `done`, `not-in-team`. */
export const escalate = defineCommand({
  name: 'conversation.escalate',
  capability: 'escalate',
  input: z.object({
    to: Assignee,
    reasonId: ReasonId,
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(280)),
  }),
  decide(state: ConversationState, { to, reasonId, reason }) {
    const { conversation } = state
    if (conversation.state === 'done') return refuse('done')
    if (!isKnown(state, conversation.client, to)) return refuse('not-in-team')
    return accept([
      {
        kind: 'conversation.escalated' as const,
        before: conversation.escalated,
        to,
        reason: { text: reasonId, body: reason },
        assignee: conversation.assignee,
      },
    ])
  },
})
