import { describe, expect, it } from 'vitest'
import { uuidv7 } from '../kit/id.ts'
import type { MemberId, TeamId } from '../team/member.ts'
import { chip } from './chip.ts'
import { type Conversation, GONE_AFTER, PAUSED_AFTER } from './conversation.ts'

const named = <Id extends string>(seed: number) => uuidv7(1, new Uint8Array(10).fill(seed)) as Id
const dana = named<MemberId>(1)
const min = named<MemberId>(2)
const pr = named<TeamId>(3)

const now = 10_000_000
const ago = (ms: number) => now - ms

const open = (changes: Partial<Conversation> = {}): Conversation =>
  ({
    state: 'open',
    assignee: null,
    claim: null,
    answer: null,
    escalated: null,
    ...changes,
  }) as Conversation

const answer = (by: MemberId | null, at: number) =>
  ({ reply: named(9), by, at, permalink: null }) as Conversation['answer']
const escalated = (at: number) => ({ to: { team: pr }, reason: 'press', by: min, at })

const seen = (conversation: Conversation, seenAt: number | null = null) =>
  chip({ conversation, seenAt }, min, now)

describe('the chip of a conversation', () => {
  it('is free when nobody has anything to do with it', () => {
    expect(seen(open())).toEqual({ state: 'free', until: null })
  })

  it('is mine when it is assigned to me, and names anybody else', () => {
    expect(seen(open({ assignee: { member: min } }))).toMatchObject({ state: 'mine', replying: false })
    expect(seen(open({ assignee: { member: dana } }))).toMatchObject({
      state: 'assigned',
      to: { member: dana },
    })
    expect(seen(open({ assignee: { team: pr } }))).toMatchObject({ state: 'assigned', to: { team: pr } })
  })

  it('says who is replying, since when, and when that ends without a key', () => {
    const held = open({ assignee: { member: min }, claim: { by: dana, grant: 1, at: ago(40_000) } })
    expect(seen(held, ago(2_000))).toEqual({
      state: 'replying',
      by: dana,
      since: ago(40_000),
      until: ago(2_000) + PAUSED_AFTER,
    })
  })

  it('calls my own reply mine', () => {
    expect(seen(open({ claim: { by: min, grant: 1, at: now } }))).toMatchObject({
      state: 'mine',
      replying: true,
    })
  })

  it('turns to paused exactly a minute after the last key', () => {
    const held = open({ claim: { by: dana, grant: 1, at: ago(200_000) } })
    expect(seen(held, ago(PAUSED_AFTER - 1))).toMatchObject({ state: 'replying' })
    expect(seen(held, ago(PAUSED_AFTER))).toMatchObject({ state: 'paused', since: ago(PAUSED_AFTER) })
  })

  it('turns to paused at once when the holder is gone, save in the first moments of a claim', () => {
    expect(seen(open({ claim: { by: dana, grant: 1, at: ago(GONE_AFTER) } }))).toMatchObject({
      state: 'paused',
    })
    expect(seen(open({ claim: { by: dana, grant: 1, at: ago(GONE_AFTER - 1) } }))).toMatchObject({
      state: 'replying',
    })
  })

  it('says who answered, and that somebody did outside Perch', () => {
    expect(seen(open({ answer: answer(dana, ago(1)) }))).toMatchObject({
      state: 'answered',
      by: dana,
      at: ago(1),
    })
    expect(seen(open({ answer: answer(null, ago(1)) }))).toMatchObject({ state: 'answered outside' })
  })

  it('lets the newer of answer and escalation speak', () => {
    expect(seen(open({ answer: answer(dana, ago(9)), escalated: escalated(ago(5)) }))).toMatchObject({
      state: 'escalated',
      to: { team: pr },
    })
    expect(seen(open({ answer: answer(dana, ago(5)), escalated: escalated(ago(9)) }))).toMatchObject({
      state: 'answered',
    })
  })

  it('does not let a paused claim hide what came after it', () => {
    const claim = { by: dana, grant: 1, at: ago(200_000) }
    expect(seen(open({ claim, answer: answer(min, ago(100_000)) }))).toMatchObject({ state: 'answered' })
    expect(seen(open({ claim, escalated: escalated(ago(300_000)) }))).toMatchObject({ state: 'paused' })
  })

  it('is done whatever else is known', () => {
    const claim = { by: dana, grant: 1, at: now }
    expect(seen(open({ state: 'done', claim, escalated: escalated(now) }), now)).toMatchObject({
      state: 'done',
    })
  })
})
