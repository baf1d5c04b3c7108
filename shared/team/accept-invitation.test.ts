import { describe, expect, it } from 'vitest'
import { by, halla, priya, v7 } from '../inbox/conversation.fixtures.ts'
import { type AcceptState, acceptInvitation } from './accept-invitation.ts'
import type { MemberId } from './member.ts'
import { anInvitation } from './team.fixtures.ts'

const input = { account: v7(0x82), member: v7(0x83) as MemberId }
const accepting = (more = {}, before: AcceptState['before'] = null, now = 10) =>
  acceptInvitation.decide({ invitation: anInvitation(more), before }, input, by(priya, now))

describe('accepting an invitation', () => {
  it('brings a new member in, with the role and clients of the link', () => {
    expect(accepting()).toEqual({
      ok: true,
      value: [{ kind: 'invitation.accepted', ...input, returns: false, role: 'writer', clients: [halla] }],
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
    const there = { member: priya.id, removed: false }
    expect(accepting({}, there)).toMatchObject({ refusal: { code: 'already-member' } })
  })

  it('brings back whoever was removed as the member they were, with what the link gives now', () => {
    expect(accepting({}, { member: priya.id, removed: true })).toMatchObject({
      value: [{ member: priya.id, returns: true, role: 'writer', clients: [halla] }],
    })
  })
})
