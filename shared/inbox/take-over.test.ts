import { describe, expect, it } from 'vitest'
import { aState, by, dana, LATER, min } from './conversation.fixtures.ts'
import { takeOver } from './take-over.ts'

const claim = { by: min.id, grant: 2, at: LATER }
const held = { grants: 2, claim }

describe('taking a claim over', () => {
  it('moves it at once with the next grant, though its holder is writing (C8)', () => {
    expect(takeOver.decide(aState(held, LATER), {}, by(dana, LATER))).toEqual({
      ok: true,
      value: [{ kind: 'conversation.taken-over', before: claim, by: dana.id, grant: 3 }],
    })
  })

  it('changes nothing for its own holder, refuses a free one and a done one', () => {
    expect(takeOver.decide(aState(held), {}, by(min))).toEqual({ ok: true, value: [] })
    expect(takeOver.decide(aState(), {}, by(dana))).toMatchObject({ refusal: { code: 'not-held' } })
    expect(takeOver.decide(aState({ ...held, state: 'done' }), {}, by(dana))).toMatchObject({
      refusal: { code: 'done' },
    })
  })
})
