import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import type { ConversationState } from './conversation.ts'

/** Free again. Refusals: `done`. */
export const unassign = defineCommand({
  name: 'conversation.unassign',
  capability: 'assign',
  input: z.object({}),
  decide({ conversation }: ConversationState) {
    if (conversation.state === 'done') return refuse('done')
    if (!conversation.assignee) return accept([])
    return accept([{ kind: 'conversation.unassigned' as const, before: conversation.assignee, after: null }])
  },
})
