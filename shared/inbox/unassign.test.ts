import { describe, expect, it } from 'vitest'
import { aState, by, dana, min } from './conversation.fixtures.ts'
import { unassign } from './unassign.ts'

describe('unassigning a conversation', () => {
  it('frees it and says who had it', () => {
    const before = { member: min.id }
    expect(unassign.decide(aState({ assignee: before }), {}, by(dana))).toEqual({
      ok: true,
      value: [{ kind: 'conversation.unassigned', before, after: null }],
    })
  })

  it('changes nothing on a free one, and refuses a done one', () => {
    expect(unassign.decide(aState(), {}, by(dana))).toEqual({ ok: true, value: [] })
    expect(unassign.decide(aState({ state: 'done' }), {}, by(dana))).toMatchObject({
      refusal: { code: 'done' },
    })
  })
})
