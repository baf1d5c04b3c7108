import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept } from '../kit/result.ts'
import type { ConversationState } from './conversation.ts'

/** To be answered again: open, and what was answered no longer stands in the way of a new reply. */
export const reopen = defineCommand({
  name: 'conversation.reopen',
  capability: 'reply',
  input: z.object({}),
  decide({ conversation: { state, answer } }: ConversationState) {
    if (state === 'open' && !answer) return accept([])
    return accept([{ kind: 'conversation.reopened' as const, before: { state, answer } }])
  },
})
