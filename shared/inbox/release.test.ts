import { describe, expect, it } from 'vitest'
import { aState, by, dana, LATER, min } from './conversation.fixtures.ts'
import { release } from './release.ts'

const claim = { by: min.id, grant: 2, at: LATER }

describe('letting a claim go', () => {
  it('frees what one holds', () => {
    expect(release.decide(aState({ claim }), {}, by(min))).toEqual({
      ok: true,
      value: [{ kind: 'conversation.released', before: claim, why: 'released' }],
    })
  })

  it("never frees another's", () => {
    expect(release.decide(aState({ claim }), {}, by(dana))).toEqual({ ok: true, value: [] })
  })
})
