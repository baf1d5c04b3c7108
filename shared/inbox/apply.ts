import type { MemberId } from '../team/member.ts'
import type { Conversation } from './conversation.ts'
import type { ConversationEvent } from './events.ts'

/** Who decided, and when: server time, epoch ms. */
type Stamp = { actor: MemberId; now: number }

const opened = (
  event: Extract<ConversationEvent, { kind: 'conversation.opened' }>,
  now: number,
): Conversation => ({
  id: event.id,
  version: 1,
  client: event.client,
  profile: event.profile,
  subjects: [event.source],
  state: 'open',
  assignee: null,
  draft: null,
  grants: 0,
  claim: null,
  takeOver: null,
  answer: null,
  escalated: null,
  openedAt: now,
  changedAt: now,
  notes: 0,
})

/** The part of a conversation that one event changes. Fold events from the first and every state of the past stands again. */
const change = (
  was: Conversation,
  event: ConversationEvent,
  { actor, now }: Stamp,
): Partial<Conversation> => {
  switch (event.kind) {
    case 'conversation.assigned':
    case 'conversation.unassigned':
      return { assignee: event.after }
    case 'conversation.claimed':
      return {
        claim: { by: event.by, grant: event.grant, at: now },
        grants: event.grant,
        draft: event.draft,
        takeOver: null,
      }
    case 'conversation.released':
      return { claim: null, takeOver: null }
    case 'conversation.taken-over':
    case 'conversation.taken-back':
      return {
        claim: { by: event.by, grant: event.grant, at: now },
        grants: event.grant,
        takeOver:
          event.kind === 'conversation.taken-over'
            ? { by: event.by, from: event.before.by, grant: event.grant, at: now }
            : null,
      }
    case 'conversation.reply-recorded':
      return { answer: { reply: event.reply, by: event.by, at: event.at, permalink: event.permalink } }
    case 'conversation.done':
      return { state: 'done', escalated: null }
    case 'conversation.reopened':
      return { state: 'open', answer: null }
    case 'conversation.escalated':
      return {
        escalated: { to: event.to, reason: event.reason.text, by: actor, at: now },
        assignee: event.to,
      }
    case 'conversation.noted':
      return { notes: was.notes + 1 }
    case 'conversation.asked':
    case 'conversation.allowed-once':
    case 'conversation.opened':
      return {}
  }
}

/** What the conversation is after `event`. Each event is one version further. `now`: server time, epoch ms. */
export const applyEvent = (
  was: Conversation | null,
  event: ConversationEvent,
  stamp: Stamp,
): Conversation => {
  if (event.kind === 'conversation.opened') return opened(event, stamp.now)
  if (!was) throw new Error(`${event.kind} before the conversation was opened`)
  return { ...was, ...change(was, event, stamp), version: was.version + 1, changedAt: stamp.now }
}
