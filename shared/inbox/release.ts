import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept } from '../kit/result.ts'
import type { ConversationState } from './conversation.ts'

/** "I am not replying after all." Letting go of what one does not hold changes nothing: a late release harms nobody. */
export const release = defineCommand({
  name: 'conversation.release',
  capability: 'reply',
  input: z.object({}),
  decide({ conversation: { claim } }: ConversationState, _input, { actor }) {
    if (claim?.by !== actor.member) return accept([])
    return accept([{ kind: 'conversation.released' as const, before: claim, why: 'released' as const }])
  },
})
