import { describe, expect, it } from 'vitest'
import { claim } from './claim.ts'
import { aState, by, dana, draft, LATER, min, otherDraft } from './conversation.fixtures.ts'
import { GONE_AFTER, PAUSED_AFTER } from './conversation.ts'

const danas = { by: dana.id, grant: 3, at: LATER }
const heldByDana = (seenAt: number | null) => aState({ grants: 3, draft, claim: danas }, seenAt)

describe('claiming a conversation', () => {
  it('gives a free one to whoever asks, with the next grant and their reply draft (C2)', () => {
    expect(claim.decide(aState({ grants: 3 }), { draft }, by(min))).toEqual({
      ok: true,
      value: [{ kind: 'conversation.claimed', before: null, by: min.id, grant: 4, draft }],
    })
  })

  it('refuses the second of two in the same instant, before presence has heard of the first (C1, C5)', () => {
    expect(claim.decide(heldByDana(null), { draft }, by(min, LATER + 1))).toEqual({
      ok: false,
      refusal: { code: 'held', details: { by: dana.id } },
    })
  })

  it('changes nothing for the one who holds it (C3)', () => {
    expect(claim.decide(heldByDana(LATER), { draft }, by(dana, LATER + 1_500))).toEqual({
      ok: true,
      value: [],
    })
  })

  it('keeps the reply draft that is there, so that two joins never make two drafts (C7)', () => {
    expect(claim.decide(aState({ draft }), { draft: otherDraft }, by(min))).toMatchObject({
      value: [{ draft }],
    })
  })

  it.each([
    ['one millisecond before a minute of silence', PAUSED_AFTER - 1, false],
    ['after a minute of silence', PAUSED_AFTER, true],
  ])('%s: passes on %s (C4)', (_when, silence, passes) => {
    expect(claim.decide(heldByDana(LATER), { draft }, by(min, LATER + silence)).ok).toBe(passes)
  })

  it.each([
    ['holds while the grant itself is younger than a heartbeat may be late', GONE_AFTER - 1, false],
    ['passes on once the holder is gone', GONE_AFTER, true],
  ])('%s', (_what, age, passes) => {
    expect(claim.decide(heldByDana(null), { draft }, by(min, LATER + age)).ok).toBe(passes)
  })

  it('refuses a conversation that is done', () => {
    expect(claim.decide(aState({ state: 'done' }), { draft }, by(min))).toMatchObject({
      refusal: { code: 'done' },
    })
  })
})
