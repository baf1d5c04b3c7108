import { describe, expect, it } from 'vitest'
import { by, min, v7 } from '../inbox/conversation.fixtures.ts'
import { pairDevice } from './pair-device.ts'
import type { PairingId } from './session.ts'

const pairing = {
  id: v7(0x87) as PairingId,
  name: 'Chromium',
  expiresAt: 10,
  approved: false,
  refused: false,
}
const decided = (more = {}, now = 9) =>
  pairDevice.decide({ pairing: { ...pairing, ...more } }, {}, by(min, now))

describe('pairing a browser', () => {
  it('works until the last millisecond', () => {
    expect(decided()).toEqual({
      ok: true,
      value: [{ kind: 'device.paired', pairing: pairing.id, name: 'Chromium' }],
    })
    expect(decided({}, 10)).toMatchObject({ refusal: { code: 'expired' } })
  })

  it('works once, and never after a no', () => {
    expect(decided({ approved: true })).toMatchObject({ refusal: { code: 'used' } })
    expect(decided({ refused: true })).toMatchObject({ refusal: { code: 'refused' } })
  })
})
