import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept } from '../kit/result.ts'
import { type ConversationState, NoteId } from './conversation.ts'

/** A word to the team, never to the customer. Longest 4,000 UTF-16 units. */
export const note = defineCommand({
  name: 'conversation.note',
  capability: 'note',
  input: z.object({ note: NoteId, text: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)) }),
  decide(_state: ConversationState, input, { actor }) {
    return accept([
      {
        kind: 'conversation.noted' as const,
        note: input.note,
        by: actor.member,
        text: { text: input.note, body: input.text },
      },
    ])
  },
})
