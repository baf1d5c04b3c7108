import { describe, expect, it } from 'vitest'
import { by, halla, priya, v7 } from '../inbox/conversation.fixtures.ts'
import { acceptInvitation } from './accept-invitation.ts'
import type { MemberId } from './member.ts'
import { anInvitation } from './team.fixtures.ts'

const input = { account: v7(0x82), member: v7(0x83) as MemberId }
const accepting = (more = {}, known = false, now = 10) =>
  acceptInvitation.decide({ invitation: anInvitation(more), known }, input, by(priya, now))

describe('accepting an invitation', () => {
  it('brings a new member in, with the role and clients of the link', () => {
    expect(accepting()).toEqual({
      ok: true,
      value: [{ kind: 'invitation.accepted', ...input, role: 'writer', clients: [halla] }],
    })
  })

  it.each([
    ['used', { acceptedAt: 5 }],
    ['revoked', { revokedAt: 5 }],
    ['expired', { expiresAt: 10 }],
  ])('is refused once the link is %s', (code, more) => {
    expect(accepting(more)).toMatchObject({ refusal: { code } })
  })

  it('holds until the last millisecond of the week', () => {
    expect(accepting({ expiresAt: 11 }).ok).toBe(true)
  })

  it('is needless for somebody who is there', () => {
    expect(accepting({}, true)).toMatchObject({ refusal: { code: 'already-member' } })
  })
})
