import { describe, expect, it } from 'vitest'
import { bistro, by, dana, halla, kofi, min, priya } from '../inbox/conversation.fixtures.ts'
import { setRole } from './set-role.ts'

const of = (member = min, owners = 1) => ({ member, owners, clients: [halla], reach: null })

describe('giving another role', () => {
  it('says what was and what is', () => {
    expect(setRole.decide(of(), { role: 'viewer', clients: [halla] }, by(dana))).toEqual({
      ok: true,
      value: [
        {
          kind: 'member.role-set',
          before: { role: 'writer', clients: null },
          after: { role: 'viewer', clients: [halla] },
        },
      ],
    })
  })

  it('lets a manager neither touch a manager nor make one (R3)', () => {
    for (const [member, role] of [
      [dana, 'viewer'],
      [priya, 'viewer'],
      [min, 'manager'],
      [min, 'owner'],
    ] as const) {
      const answer = setRole.decide(of(member, 2), { role, clients: null }, by(dana))
      expect(answer).toMatchObject({ refusal: { code: 'role-too-high' } })
    }
  })

  it('gives and takes no clients that a manager does not see; an owner does (R2)', () => {
    const bound = { ...of(kofi), clients: [halla, bistro], reach: [bistro] }
    const wider = { role: 'viewer' as const, clients: null }
    for (const clients of [null, [halla], [halla, bistro]])
      expect(setRole.decide(bound, { ...wider, clients }, by(dana))).toMatchObject({
        refusal: { code: 'no-client' },
      })
    expect(setRole.decide(bound, { role: 'viewer', clients: [bistro] }, by(dana)).ok).toBe(true)
    expect(setRole.decide(bound, wider, by(priya)).ok).toBe(true)
    const others = { ...bound, member: min }
    expect(setRole.decide(others, { role: 'viewer', clients: [bistro] }, by(dana))).toMatchObject({
      refusal: { code: 'other-clients' },
    })
  })

  it('never leaves a workspace without an owner', () => {
    const lower = { role: 'manager' as const, clients: null }
    expect(setRole.decide(of(priya, 1), lower, by(priya))).toMatchObject({ refusal: { code: 'last-owner' } })
    expect(setRole.decide(of(priya, 2), lower, by(priya)).ok).toBe(true)
  })

  it('refuses an unknown client and somebody who was removed; changes nothing for what is so already', () => {
    const away = { role: 'writer' as const, clients: [bistro] }
    expect(setRole.decide(of(), away, by(priya))).toMatchObject({ refusal: { code: 'no-client' } })
    const gone = of({ ...min, removedAt: 1 })
    expect(setRole.decide(gone, away, by(priya))).toMatchObject({ refusal: { code: 'removed' } })
    expect(setRole.decide(of(), { role: 'writer', clients: null }, by(priya))).toEqual({
      ok: true,
      value: [],
    })
  })
})
