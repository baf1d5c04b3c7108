import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { type ConversationState, TAKE_BACK_WITHIN } from './conversation.ts'

/** The one who was just taken over from takes it back, without the right to take over. Refusals: `done`, `too-late`. */
export const takeBack = defineCommand({
  name: 'conversation.take-back',
  capability: 'reply',
  input: z.object({}),
  decide({ conversation }: ConversationState, _input, { actor, now }) {
    if (conversation.state === 'done') return refuse('done')
    const { claim, grants, takeOver } = conversation
    const theirs = claim && takeOver && takeOver.grant === claim.grant && takeOver.from === actor.member
    if (!theirs || now - takeOver.at >= TAKE_BACK_WITHIN) return refuse('too-late')
    return accept([
      { kind: 'conversation.taken-back' as const, before: claim, by: actor.member, grant: grants + 1 },
    ])
  },
})
