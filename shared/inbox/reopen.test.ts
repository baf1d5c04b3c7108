import { describe, expect, it } from 'vitest'
import { answerBy, aState, by, dana, min } from './conversation.fixtures.ts'
import { reopen } from './reopen.ts'

describe('reopening', () => {
  it('opens a done one, and lets an answered one be answered again', () => {
    const answer = answerBy(dana)
    expect(reopen.decide(aState({ state: 'done', answer }), {}, by(min))).toEqual({
      ok: true,
      value: [{ kind: 'conversation.reopened', before: { state: 'done', answer } }],
    })
    expect(reopen.decide(aState({ answer }), {}, by(min))).toMatchObject({ value: { length: 1 } })
  })

  it('changes nothing on one that is open and unanswered', () => {
    expect(reopen.decide(aState(), {}, by(min))).toEqual({ ok: true, value: [] })
  })
})
