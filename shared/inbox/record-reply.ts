import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { ProfileId } from '../team/profile.ts'
import { type ConversationState, ReplyId } from './conversation.ts'
import { NetworkAddress, Subject } from './subject.ts'

/** Longest reply kept, in UTF-16 units: X's long posts end at 25,000. */
export const ReplyText = z.string().check(z.maxLength(25_000))

/**
 * A reply went out natively, written by the actor. Answering ends the own claim. Recording the same reply twice changes
 * nothing. `at`: epoch ms, as the page saw it; never later than now. Refusals: `no-profile`, `not-this-post`.
 */
export const recordReply = defineCommand({
  name: 'conversation.record-reply',
  capability: 'reply',
  input: z.object({
    reply: ReplyId,
    subject: Subject,
    profile: ProfileId,
    permalink: z.nullable(NetworkAddress),
    at: z.int(),
    text: ReplyText,
  }),
  decide({ conversation, profiles }: ConversationState, input, { actor, now }) {
    if (!profiles.some(({ id }) => id === input.profile)) return refuse('no-profile')
    if (!conversation.subjects.some(({ subject }) => subject === input.subject))
      return refuse('not-this-post')
    if (conversation.answer?.reply === input.reply) return accept([])
    const { claim } = conversation
    const recorded = {
      kind: 'conversation.reply-recorded' as const,
      before: conversation.answer,
      reply: input.reply,
      by: actor.member,
      subject: input.subject,
      profile: input.profile,
      permalink: input.permalink,
      at: Math.min(input.at, now),
      text: { text: input.reply, body: input.text },
    }
    if (claim?.by !== actor.member) return accept([recorded])
    return accept([
      recorded,
      { kind: 'conversation.released' as const, before: claim, why: 'replied' as const },
    ])
  },
})
