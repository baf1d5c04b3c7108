import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import type { ConversationState } from './conversation.ts'

/** The claim moves at once, whoever holds it; their text stays in the shared draft. Refusals: `done`, `not-held`. */
export const takeOver = defineCommand({
  name: 'conversation.take-over',
  capability: 'take-over',
  input: z.object({}),
  decide({ conversation }: ConversationState, _input, { actor }) {
    if (conversation.state === 'done') return refuse('done')
    const { claim, grants } = conversation
    if (!claim) return refuse('not-held')
    if (claim.by === actor.member) return accept([])
    return accept([
      { kind: 'conversation.taken-over' as const, before: claim, by: actor.member, grant: grants + 1 },
    ])
  },
})
