import { describe, expect, it } from 'vitest'
import type { MemberId, TeamId } from '../team/member.ts'
import { assign } from './assign.ts'
import { aState, by, care, dana, kofi, min, v7 } from './conversation.fixtures.ts'

describe('assigning a conversation', () => {
  it.each([
    ['a member', { member: min.id }],
    ['a team', { team: care }],
  ])('hands it to %s and says who had it before', (_whom, to) => {
    const before = { member: dana.id }
    expect(assign.decide(aState({ assignee: before }), { to }, by(dana))).toEqual({
      ok: true,
      value: [{ kind: 'conversation.assigned', before, after: to }],
    })
  })

  it('changes nothing for the one who has it', () => {
    const state = aState({ assignee: { member: min.id } })
    expect(assign.decide(state, { to: { member: min.id } }, by(dana))).toEqual({ ok: true, value: [] })
  })

  it.each([
    ['somebody who does not see this client', { member: kofi.id }],
    ['a stranger', { member: v7(0x99) as MemberId }],
    ['a team of elsewhere', { team: v7(0x98) as TeamId }],
  ])('refuses %s', (_whom, to) => {
    expect(assign.decide(aState(), { to }, by(dana))).toMatchObject({ refusal: { code: 'not-in-team' } })
  })

  it('refuses one that is done', () => {
    const answer = assign.decide(aState({ state: 'done' }), { to: { member: min.id } }, by(dana))
    expect(answer).toMatchObject({ refusal: { code: 'done' } })
  })
})
