import { describe, expect, it } from 'vitest'
import { aProfile, bistro, by, dana, halla, v7 } from '../inbox/conversation.fixtures.ts'
import { addProfile } from './add-profile.ts'
import type { ProfileId } from './profile.ts'

const id = v7(0x84) as ProfileId
const input = {
  client: halla,
  network: 'x' as const,
  networkId: null,
  handle: 'HallaCoffee',
  name: 'Halla Coffee',
}

describe('adding a profile', () => {
  it('makes one, also where the network hides its id', () => {
    expect(addProfile.decide({ id, profile: null, siblings: [], clients: [halla] }, input, by(dana))).toEqual(
      {
        ok: true,
        value: [{ kind: 'profile.added', id, ...input }],
      },
    )
  })

  it('knows the same handle in other letters, and lets another network have it', () => {
    const siblings = [aProfile()]
    const state = { id, profile: null, siblings, clients: [halla] }
    expect(addProfile.decide(state, input, by(dana))).toMatchObject({ refusal: { code: 'already' } })
    expect(addProfile.decide(state, { ...input, network: 'instagram' }, by(dana)).ok).toBe(true)
  })

  it('refuses a client that is not there', () => {
    const state = { id, profile: null, siblings: [], clients: [bistro] }
    expect(addProfile.decide(state, input, by(dana))).toMatchObject({ refusal: { code: 'no-client' } })
  })

  it.each(['@hallacoffee', 'halla coffee', ''])('takes no handle like "%s"', (handle) => {
    expect(addProfile.input.safeParse({ ...input, handle }).success).toBe(false)
  })
})
