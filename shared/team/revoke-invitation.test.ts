import { describe, expect, it } from 'vitest'
import { bistro, by, dana, halla } from '../inbox/conversation.fixtures.ts'
import type { ClientId } from './member.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { anInvitation } from './team.fixtures.ts'

const revoking = (more = {}, reach: ClientId[] | null = null) =>
  revokeInvitation.decide(
    { id: anInvitation().id, invitation: anInvitation(more), clients: [halla], inviter: { clients: reach } },
    {},
    by(dana),
  )

describe('taking an invitation back', () => {
  it('closes an open link', () => {
    expect(revoking()).toEqual({ ok: true, value: [{ kind: 'invitation.revoked', before: 'open' }] })
  })

  it('is for those who see every client that it opens: to others it is not there (R4)', () => {
    expect(revoking({}, [bistro])).toMatchObject({ refusal: { code: 'not-yours' } })
    expect(revoking({ clients: null }, [halla])).toMatchObject({ refusal: { code: 'not-yours' } })
    expect(revoking({}, [halla, bistro]).ok).toBe(true)
  })

  it('changes nothing twice, and is too late once somebody came in', () => {
    expect(revoking({ revokedAt: 1 })).toEqual({ ok: true, value: [] })
    expect(revoking({ acceptedAt: 1 })).toMatchObject({ refusal: { code: 'used' } })
  })
})
