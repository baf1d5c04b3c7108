import { describe, expect, it } from 'vitest'
import { by, dana, halla, min, priya } from '../inbox/conversation.fixtures.ts'
import { revokeDevice } from './revoke-device.ts'
import { aSession } from './team.fixtures.ts'

const mins = { session: aSession(), owner: min, reach: null }
const danas = { session: aSession({ member: dana.id }), owner: dana, reach: null }

describe('revoking a device', () => {
  it.each([
    ['its own person', min],
    ['a manager, of a writer', dana],
    ['an owner', priya],
  ])('is for %s', (_who, actor) => {
    expect(revokeDevice.decide(mins, {}, by(actor))).toMatchObject({
      value: [{ kind: 'device.revoked', session: mins.session.id, member: min.id, sessionKind: 'device' }],
    })
  })

  it('is not for those beside or below', () => {
    expect(revokeDevice.decide(danas, {}, by(min))).toMatchObject({ refusal: { code: 'not-yours' } })
    const other = { session: aSession({ member: priya.id }), owner: priya, reach: null }
    expect(revokeDevice.decide(other, {}, by(dana))).toMatchObject({ refusal: { code: 'not-yours' } })
  })

  it('is not for a manager of other clients (R2)', () => {
    const bound = { ...mins, reach: [halla] }
    expect(revokeDevice.decide(bound, {}, by(dana))).toMatchObject({ refusal: { code: 'not-yours' } })
    expect(revokeDevice.decide(bound, {}, by(min)).ok).toBe(true)
  })

  it('changes nothing the second time', () => {
    const ended = { ...mins, session: aSession({ revokedAt: 1 }) }
    expect(revokeDevice.decide(ended, {}, by(min))).toEqual({ ok: true, value: [] })
  })
})
