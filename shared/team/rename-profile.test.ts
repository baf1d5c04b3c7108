import { describe, expect, it } from 'vitest'
import { aProfile, by, dana, halla, v7 } from '../inbox/conversation.fixtures.ts'
import type { ProfileId } from './profile.ts'
import { renameProfile } from './rename-profile.ts'

const profile = aProfile()
const state = { id: profile.id, profile, siblings: [profile], clients: [halla] }

describe('renaming a profile', () => {
  it('says both handles, and keeps the network id unless told', () => {
    expect(renameProfile.decide(state, { handle: 'halla', name: 'Halla' }, by(dana))).toEqual({
      ok: true,
      value: [
        {
          kind: 'profile.renamed',
          before: { handle: 'hallacoffee', name: 'Halla Coffee', networkId: '44196397' },
          after: { handle: 'halla', name: 'Halla', networkId: '44196397' },
        },
      ],
    })
  })

  it("refuses a sibling's handle, but not a change of its own letters", () => {
    const sibling = aProfile({ id: v7(0x85) as ProfileId, handle: 'halla' })
    const two = { ...state, siblings: [profile, sibling] }
    expect(renameProfile.decide(two, { handle: 'Halla', name: 'H' }, by(dana))).toMatchObject({
      refusal: { code: 'already' },
    })
    expect(renameProfile.decide(two, { handle: 'HallaCoffee', name: 'H' }, by(dana)).ok).toBe(true)
  })

  it('refuses what is not there, changes nothing for what is so already', () => {
    const nothing = { ...state, profile: null }
    expect(renameProfile.decide(nothing, { handle: 'h', name: 'H' }, by(dana))).toMatchObject({
      refusal: { code: 'not-there' },
    })
    const same = { handle: 'hallacoffee', name: 'Halla Coffee' }
    expect(renameProfile.decide(state, same, by(dana))).toEqual({ ok: true, value: [] })
  })
})
