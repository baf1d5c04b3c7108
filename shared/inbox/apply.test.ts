import { describe, expect, it } from 'vitest'
import { applyEvent } from './apply.ts'
import {
  aConversation,
  care,
  dana,
  draft,
  halla,
  hallacoffee,
  min,
  source,
  v7,
} from './conversation.fixtures.ts'
import { Conversation, type ConversationId } from './conversation.ts'
import type { ConversationEvent } from './events.ts'

const id = v7(0x40) as ConversationId
const fold = (events: ConversationEvent[]) =>
  events.reduce<Conversation | null>(
    (was, event, index) => applyEvent(was, event, { actor: dana.id, now: index + 1 }),
    null,
  )
const opened: ConversationEvent = {
  kind: 'conversation.opened',
  id,
  client: halla,
  profile: hallacoffee,
  source,
}

describe('what a conversation is after its events', () => {
  it('begins open, free and unanswered, in a shape that parses', () => {
    const begun = fold([opened])
    expect(begun).toEqual(aConversation({ openedAt: 1, changedAt: 1 }))
    expect(Conversation.parse(begun)).toEqual(begun)
  })

  it('is one version further with each event, at the time of it', () => {
    const events: ConversationEvent[] = [
      opened,
      { kind: 'conversation.assigned', before: null, after: { member: min.id } },
      { kind: 'conversation.claimed', before: null, by: min.id, grant: 1, draft },
      { kind: 'conversation.taken-over', before: { by: min.id, grant: 1, at: 3 }, by: dana.id, grant: 2 },
      { kind: 'conversation.noted', note: v7(1) as never, by: dana.id, text: { text: v7(1), body: '' } },
    ]
    expect(fold(events)).toMatchObject({
      version: 5,
      changedAt: 5,
      assignee: { member: min.id },
      claim: { by: dana.id, grant: 2, at: 4 },
      takeOver: { by: dana.id, from: min.id, grant: 2, at: 4 },
      grants: 2,
      draft,
      notes: 1,
    })
  })

  it('belongs to whom it was escalated, until it is done', () => {
    const escalated: ConversationEvent = {
      kind: 'conversation.escalated',
      before: null,
      to: { team: care },
      reason: { text: v7(2), body: 'angry' },
      assignee: null,
    }
    expect(fold([opened, escalated])).toMatchObject({
      assignee: { team: care },
      escalated: { reason: v7(2), by: dana.id, at: 2 },
    })
    expect(fold([opened, escalated, { kind: 'conversation.done', before: 'open' }])).toMatchObject({
      state: 'done',
      escalated: null,
    })
  })

  it('is nothing before it was opened', () => {
    expect(() => fold([{ kind: 'conversation.done', before: 'open' }])).toThrow(
      'before the conversation was opened',
    )
  })
})
