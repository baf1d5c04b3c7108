import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { DraftId } from '../drafts/draft.ts'
import { accept, refuse } from '../kit/result.ts'
import { type ConversationState, replying } from './conversation.ts'

/**
 * "I am replying." Of two people who claim at once exactly one holds the conversation, and both write in one reply draft:
 * the first claim brings its id, later ones keep it. Claiming what you hold changes nothing. Refusals: `held` {by}, `done`.
 */
export const claim = defineCommand({
  name: 'conversation.claim',
  capability: 'reply',
  input: z.object({ draft: DraftId }),
  decide({ conversation, seenAt }: ConversationState, input, { actor, now }) {
    if (conversation.state === 'done') return refuse('done')
    const holder = replying(conversation.claim, seenAt, now)
    if (holder === actor.member) return accept([])
    if (holder) return refuse('held', { by: holder })
    return accept([
      {
        kind: 'conversation.claimed' as const,
        before: conversation.claim,
        by: actor.member,
        grant: conversation.grants + 1,
        draft: conversation.draft ?? input.draft,
      },
    ])
  },
})
