import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { ProfileId } from '../team/profile.ts'
import { type ConversationState, ReplyId } from './conversation.ts'
import { NetworkAddress, Subject } from './subject.ts'

/**
 * A reply by our own account was seen on the page that nobody sent through Perch. It answers the conversation without an
 * author. A reply that is already known by its address changes nothing. Refusals: `no-profile`, `not-this-post`.
 */
export const recordOutsideReply = defineCommand({
  name: 'conversation.record-outside-reply',
  capability: 'reply',
  input: z.object({
    reply: ReplyId,
    subject: Subject,
    profile: ProfileId,
    permalink: NetworkAddress,
    at: z.int(),
  }),
  decide({ conversation, profiles }: ConversationState, input, { now }) {
    if (!profiles.some(({ id }) => id === input.profile)) return refuse('no-profile')
    if (!conversation.subjects.some(({ subject }) => subject === input.subject))
      return refuse('not-this-post')
    const { answer } = conversation
    if (answer && (answer.reply === input.reply || answer.permalink === input.permalink)) return accept([])
    return accept([
      {
        kind: 'conversation.reply-recorded' as const,
        before: answer,
        reply: input.reply,
        by: null,
        subject: input.subject,
        profile: input.profile,
        permalink: input.permalink,
        at: Math.min(input.at, now),
        text: null,
      },
    ])
  },
})
