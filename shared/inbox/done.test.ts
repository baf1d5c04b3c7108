import { describe, expect, it } from 'vitest'
import { aState, by, dana, LATER, min } from './conversation.fixtures.ts'
import { done } from './done.ts'

const claim = { by: dana.id, grant: 1, at: LATER }

describe('marking done', () => {
  it('ends it, and an own or forgotten claim with it', () => {
    expect(done.decide(aState({ claim }, LATER), {}, by(dana, LATER))).toMatchObject({
      value: [{ kind: 'conversation.released', why: 'done' }, { kind: 'conversation.done' }],
    })
    expect(done.decide(aState(), {}, by(min))).toMatchObject({ value: [{ kind: 'conversation.done' }] })
  })

  it('is refused while a teammate writes, and changes nothing the second time', () => {
    expect(done.decide(aState({ claim }, LATER), {}, by(min, LATER))).toMatchObject({
      refusal: { code: 'held' },
    })
    expect(done.decide(aState({ state: 'done' }), {}, by(min))).toEqual({ ok: true, value: [] })
  })
})
