import { describe, expect, it } from 'vitest'
import {
  aConversation,
  aProfile,
  bistro,
  by,
  halla,
  hallacoffee,
  min,
  source,
  v7,
} from './conversation.fixtures.ts'
import type { ConversationId } from './conversation.ts'
import { open } from './open.ts'

const id = v7(0x77) as ConversationId
const input = { client: halla, profile: hallacoffee, source }

describe('opening a conversation', () => {
  it('begins one for a post that nobody handles yet', () => {
    const state = { id, conversation: null, profiles: [aProfile()] }
    expect(open.decide(state, input, by(min))).toEqual({
      ok: true,
      value: [{ kind: 'conversation.opened', id, client: halla, profile: hallacoffee, source }],
    })
  })

  it('changes nothing for a post that is handled already', () => {
    const state = { id, conversation: aConversation(), profiles: [aProfile()] }
    expect(open.decide(state, input, by(min))).toEqual({ ok: true, value: [] })
  })

  it.each([
    ['an unknown profile', []],
    ["another client's profile", [aProfile({ client: bistro })]],
  ])('refuses %s', (_what, profiles) => {
    const answer = open.decide({ id, conversation: null, profiles }, input, by(min))
    expect(answer).toMatchObject({ refusal: { code: 'no-profile' } })
  })

  it('refuses a post of another network than the profile', () => {
    const state = { id, conversation: null, profiles: [aProfile({ network: 'instagram' })] }
    expect(open.decide(state, input, by(min))).toMatchObject({ refusal: { code: 'other-network' } })
  })
})
