import { describe, expect, it } from 'vitest'
import { aState, by, dana, LATER, min } from './conversation.fixtures.ts'
import { DROPPED_AFTER } from './conversation.ts'
import { expireClaim } from './expire-claim.ts'

const claim = { by: min.id, grant: 2, at: LATER }

describe('dropping an old claim (C6)', () => {
  it.each([
    ['keeps it one millisecond before five minutes', null, DROPPED_AFTER - 1, 0],
    ['drops it after five minutes without a sign of life', null, DROPPED_AFTER, 1],
    ['keeps it while its holder was seen since', LATER + 1_000, DROPPED_AFTER, 0],
  ])('%s', (_what, seenAt, after, events) => {
    const answer = expireClaim.decide(aState({ claim }, seenAt), { grant: 2 }, by(dana, LATER + after))
    expect(answer.value).toHaveLength(events)
  })

  it('leaves a later grant alone', () => {
    const answer = expireClaim.decide(aState({ claim }), { grant: 1 }, by(dana, LATER + DROPPED_AFTER))
    expect(answer.value).toEqual([])
  })
})
