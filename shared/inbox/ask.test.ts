import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { aState, by, dana, LATER, min } from './conversation.fixtures.ts'

const held = aState({ claim: { by: dana.id, grant: 1, at: LATER } }, LATER)

describe('asking for a reply', () => {
  it('asks the one who is writing, and moves nothing', () => {
    expect(ask.decide(held, {}, by(min, LATER))).toEqual({
      ok: true,
      value: [{ kind: 'conversation.asked', by: min.id, holder: dana.id }],
    })
  })

  it('is needless when nobody writes, and when one holds it oneself', () => {
    expect(ask.decide(aState(), {}, by(min))).toMatchObject({ refusal: { code: 'not-held' } })
    expect(ask.decide(held, {}, by(dana, LATER))).toMatchObject({ refusal: { code: 'yours' } })
  })
})
