import { describe, expect, it } from 'vitest'
import { uuidv7 } from '../kit/id.ts'
import type { MemberId } from '../team/member.ts'
import type { ProfileId } from '../team/profile.ts'
import { type Conversation, PAUSED_AFTER } from './conversation.ts'
import { ALLOWED_FOR, profileOf, type Situation, verdict } from './verdict.ts'

const named = <Id extends string>(seed: number) => uuidv7(1, new Uint8Array(10).fill(seed)) as Id
const dana = named<MemberId>(1)
const min = named<MemberId>(2)
const halla = { id: named<ProfileId>(3), handle: 'hallacoffee', networkId: '900' }
const tins = { id: named<ProfileId>(4), handle: 'hallatins', networkId: null }
const jo = { handle: 'jo_almeida', networkId: '77' }

const now = 10_000_000
const conversation = (changes: Partial<Conversation> = {}) =>
  ({ state: 'open', claim: null, answer: null, ...changes }) as Conversation
const free = { conversation: conversation(), seenAt: null }
const answeredBy = (by: MemberId | null) => ({
  conversation: conversation({ answer: { reply: named(8), by, at: now - 12_000, permalink: null } }),
  seenAt: null,
})
const heldBy = (by: MemberId, seenAt: number | null = now - 1_000) => ({
  conversation: conversation({ claim: { by, grant: 1, at: now - 100_000 } }),
  seenAt,
})

const asked = (changes: Partial<Situation> = {}) =>
  verdict({
    view: free,
    me: { member: min, capabilities: ['read', 'reply'], profiles: [halla, tins] },
    account: halla,
    text: 'So sorry, we are on it.',
    writtenFor: { profile: halla.id, ...halla },
    allowedOnce: null,
    status: 'live',
    now,
    ...changes,
  })
const reasons = (changes: Partial<Situation>) => {
  const answer = asked(changes)
  return answer.kind === 'stopped' ? answer.reasons.map(({ kind }) => kind) : answer.kind
}
const allowed = { text: 'So sorry, we are on it.', handle: 'hallacoffee', until: now + ALLOWED_FOR }

describe('the gate', () => {
  it('lets a reply go when nobody else has to do with it', () => {
    expect(asked()).toEqual({ kind: 'clear', allowed: false })
    expect(asked({ view: null })).toEqual({ kind: 'clear', allowed: false })
  })

  it('stops a second answer, whoever gave the first (G3)', () => {
    expect(reasons({ view: answeredBy(dana) })).toEqual(['answered'])
    expect(reasons({ view: answeredBy(null) })).toEqual(['answered'])
  })

  it('does not stop me for my own answer or my own claim', () => {
    expect(reasons({ view: answeredBy(min) })).toBe('clear')
    expect(reasons({ view: heldBy(min) })).toBe('clear')
  })

  it('stops a reply while a teammate is replying, and no longer once they pause or are gone (G4)', () => {
    expect(reasons({ view: heldBy(dana) })).toEqual(['being-answered'])
    expect(reasons({ view: heldBy(dana, now - PAUSED_AFTER + 1) })).toEqual(['being-answered'])
    expect(reasons({ view: heldBy(dana, now - PAUSED_AFTER) })).toBe('clear')
    expect(reasons({ view: heldBy(dana, null) })).toBe('clear')
  })

  it('names the gravest reason first', () => {
    const both = {
      conversation: conversation({
        ...answeredBy(dana).conversation,
        claim: heldBy(dana).conversation.claim,
      }),
      seenAt: now,
    }
    expect(reasons({ view: both })).toEqual(['answered', 'being-answered'])
    expect(
      reasons({
        view: both,
        account: { handle: 'hallatins', networkId: null },
        me: { member: min, capabilities: ['read'], profiles: [halla, tins] },
      }),
    ).toEqual(['wrong-account', 'no-right', 'answered', 'being-answered'])
  })
})

describe('the account', () => {
  it('keeps text begun for a team profile from going out as anybody else (G1)', () => {
    expect(reasons({ account: jo })).toEqual(['wrong-account'])
    expect(reasons({ account: { handle: 'HallaTins', networkId: null } })).toEqual(['wrong-account'])
    expect(reasons({ account: 'unknown' })).toEqual(['unknown-account'])
    expect(reasons({ account: 'signed out' })).toEqual(['unknown-account'])
  })

  it('goes by the id that the network gives, not by a handle that changed hands', () => {
    expect(reasons({ account: { handle: 'hallacoffee', networkId: '901' } })).toEqual(['wrong-account'])
    expect(reasons({ account: { handle: 'halla_renamed', networkId: '900' } })).toBe('clear')
    expect(profileOf(null, halla)).toBe(null)
  })

  it('leaves a private account alone, collisions and rights included', () => {
    const me = { member: min, capabilities: [], profiles: [halla] }
    expect(reasons({ me, account: jo, writtenFor: null, view: answeredBy(dana) })).toBe('clear')
  })

  it('says unprotected when nobody knows the account and the team handles the post', () => {
    expect(reasons({ account: 'unknown', writtenFor: null, view: heldBy(dana) })).toBe('unprotected')
    expect(reasons({ account: 'unknown', writtenFor: null, view: null })).toBe('clear')
  })
})

describe('the right', () => {
  it('stops a person without the right to reply (G2)', () => {
    const me = { member: min, capabilities: ['read' as const], profiles: [halla] }
    expect(reasons({ me })).toEqual(['no-right'])
  })
})

describe('a server that is away', () => {
  it.each(['offline', 'signed out', 'too old'] as const)(
    'stops no collision while %s, and says so',
    (status) => {
      expect(reasons({ status, view: answeredBy(dana) })).toBe('unprotected')
      expect(reasons({ status, view: null })).toBe('unprotected')
    },
  )

  it('still keeps account and right (G6)', () => {
    expect(reasons({ status: 'offline', account: jo })).toEqual(['wrong-account'])
    expect(reasons({ status: 'signed out', me: null, account: jo })).toEqual(['wrong-account'])
    const me = { member: min, capabilities: ['read' as const], profiles: [halla] }
    expect(reasons({ status: 'offline', me })).toEqual(['no-right'])
  })

  it('stops on what is known while catching up, and promises nothing beyond it', () => {
    expect(reasons({ status: 'catching up', view: heldBy(dana) })).toEqual(['being-answered'])
    expect(reasons({ status: 'catching up' })).toBe('unprotected')
  })
})

describe('allow once', () => {
  it('clears a collision for that text, that account and that minute', () => {
    const view = answeredBy(dana)
    expect(asked({ view, allowedOnce: allowed })).toEqual({ kind: 'clear', allowed: true })
    expect(reasons({ view, allowedOnce: { ...allowed, text: 'So sorry, we are on it' } })).toEqual([
      'answered',
    ])
    expect(reasons({ view, allowedOnce: { ...allowed, handle: 'hallatins' } })).toEqual(['answered'])
    expect(reasons({ view, allowedOnce: { ...allowed, until: now } })).toEqual(['answered'])
  })

  it('never clears a wrong account or a missing right', () => {
    expect(reasons({ account: jo, allowedOnce: { ...allowed, handle: 'jo_almeida' } })).toEqual([
      'wrong-account',
    ])
    const me = { member: min, capabilities: ['read' as const], profiles: [halla] }
    expect(reasons({ me, view: answeredBy(dana), allowedOnce: allowed })).toEqual(['no-right'])
  })
})
