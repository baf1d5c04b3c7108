import { describe, expect, it } from 'vitest'
import { bistro, by, dana, halla, priya, v7 } from '../inbox/conversation.fixtures.ts'
import { createInvitation } from './create-invitation.ts'
import { INVITATION_LASTS, type InvitationId } from './invitation.ts'
import { anInvitation } from './team.fixtures.ts'

const id = v7(0x81) as InvitationId
const state = { id, invitation: null, clients: [halla, bistro], inviter: { clients: null } }
const input = { tokenHash: 'b'.repeat(64), role: 'writer' as const, clients: [halla] }

describe('inviting', () => {
  it('makes a link for a week, with role and clients bound in', () => {
    expect(createInvitation.decide(state, input, by(dana, 5))).toEqual({
      ok: true,
      value: [{ kind: 'invitation.created', id, ...input, expiresAt: 5 + INVITATION_LASTS }],
    })
    expect(INVITATION_LASTS).toBe(7 * 24 * 60 * 60 * 1000)
  })

  it.each(['owner', 'manager'] as const)('lets a manager invite no %s, an owner anybody', (role) => {
    const higher = { ...input, role }
    expect(createInvitation.decide(state, higher, by(dana))).toMatchObject({
      refusal: { code: 'role-too-high' },
    })
    expect(createInvitation.decide(state, higher, by(priya)).ok).toBe(true)
  })

  it('gives nobody more clients than the inviter sees', () => {
    const bound = { ...state, inviter: { clients: [halla] } }
    for (const clients of [null, [bistro]]) {
      const answer = createInvitation.decide(bound, { ...input, clients }, by(dana))
      expect(answer).toMatchObject({ refusal: { code: 'no-client' } })
    }
  })

  it('refuses an id that is taken and a client that is not there', () => {
    const taken = { ...state, invitation: anInvitation() }
    expect(createInvitation.decide(taken, input, by(dana))).toMatchObject({ refusal: { code: 'already' } })
    const gone = { ...state, clients: [bistro] }
    expect(createInvitation.decide(gone, input, by(dana))).toMatchObject({ refusal: { code: 'no-client' } })
  })
})
