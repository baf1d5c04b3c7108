import { describe, expect, it } from 'vitest'
import { applyEvent } from './apply.ts'
import { aState, by, dana, LATER, min } from './conversation.fixtures.ts'
import { TAKE_BACK_WITHIN } from './conversation.ts'
import { takeBack } from './take-back.ts'

const claim = { by: min.id, grant: 2, at: LATER }
const held = { grants: 2, claim }

describe('taking it back', () => {
  const state = aState(held)
  const taken = applyEvent(
    state.conversation,
    { kind: 'conversation.taken-over', before: claim, by: dana.id, grant: 3 },
    { actor: dana.id, now: LATER },
  )

  it.each([
    ['works just within ten seconds', TAKE_BACK_WITHIN - 1, true],
    ['is too late after ten', TAKE_BACK_WITHIN, false],
  ])('%s', (_what, after, works) => {
    const answer = takeBack.decide({ ...state, conversation: taken }, {}, by(min, LATER + after))
    if (works)
      expect(answer).toMatchObject({ value: [{ kind: 'conversation.taken-back', by: min.id, grant: 4 }] })
    else expect(answer).toMatchObject({ refusal: { code: 'too-late' } })
  })

  it('is only for the one who was taken over from', () => {
    const answer = takeBack.decide({ ...state, conversation: taken }, {}, by(dana, LATER))
    expect(answer).toMatchObject({ refusal: { code: 'too-late' } })
  })

  it('is over once somebody claimed anew', () => {
    const again = { ...taken, claim: { by: dana.id, grant: 9, at: LATER } }
    expect(takeBack.decide({ ...state, conversation: again }, {}, by(min, LATER))).toMatchObject({
      refusal: { code: 'too-late' },
    })
  })
})
