import { describe, expect, it } from 'vitest'
import { by, dana, halla } from '../inbox/conversation.fixtures.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { anInvitation } from './team.fixtures.ts'

const revoking = (more = {}) =>
  revokeInvitation.decide(
    { id: anInvitation().id, invitation: anInvitation(more), clients: [halla], inviter: { clients: null } },
    {},
    by(dana),
  )

describe('taking an invitation back', () => {
  it('closes an open link', () => {
    expect(revoking()).toEqual({ ok: true, value: [{ kind: 'invitation.revoked', before: 'open' }] })
  })

  it('changes nothing twice, and is too late once somebody came in', () => {
    expect(revoking({ revokedAt: 1 })).toEqual({ ok: true, value: [] })
    expect(revoking({ acceptedAt: 1 })).toMatchObject({ refusal: { code: 'used' } })
  })
})
