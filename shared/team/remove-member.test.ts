import { describe, expect, it } from 'vitest'
import { bistro, by, dana, halla, kofi, min, priya } from '../inbox/conversation.fixtures.ts'
import { removeMember } from './remove-member.ts'

const of = (member = min, owners = 1) => ({ member, owners, clients: [halla], reach: null })

describe('removing a member', () => {
  it('says what they could do before', () => {
    expect(removeMember.decide(of(), {}, by(dana))).toEqual({
      ok: true,
      value: [{ kind: 'member.removed', before: { role: 'writer', clients: null } }],
    })
  })

  it('is refused upwards, and for the last owner', () => {
    expect(removeMember.decide(of(priya), {}, by(dana))).toMatchObject({ refusal: { code: 'role-too-high' } })
    expect(removeMember.decide(of(priya), {}, by(priya))).toMatchObject({ refusal: { code: 'last-owner' } })
    expect(removeMember.decide(of(priya, 2), {}, by(priya)).ok).toBe(true)
  })

  it('is refused of somebody who also works for clients that a manager does not see (R2)', () => {
    const bound = { ...of(), reach: [bistro] }
    expect(removeMember.decide(bound, {}, by(dana))).toMatchObject({ refusal: { code: 'other-clients' } })
    expect(removeMember.decide({ ...bound, member: kofi }, {}, by(dana)).ok).toBe(true)
  })

  it('changes nothing the second time', () => {
    expect(removeMember.decide(of({ ...min, removedAt: 1 }), {}, by(dana))).toEqual({ ok: true, value: [] })
  })
})
