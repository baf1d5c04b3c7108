import { describe, expect, it } from 'vitest'
import { bistro, by, care, dana, halla, v7 } from '../inbox/conversation.fixtures.ts'
import { addTeam } from './add-team.ts'
import type { TeamId } from './member.ts'

const id = v7(0x86) as TeamId
const state = { id, teams: [{ id: care, name: 'Customer care', client: halla }], clients: [halla, bistro] }

describe('adding a team', () => {
  it('makes one for a client', () => {
    expect(addTeam.decide(state, { client: halla, name: 'PR' }, by(dana))).toEqual({
      ok: true,
      value: [{ kind: 'team.added', id, client: halla, name: 'PR' }],
    })
  })

  it('refuses the same name for the same client only, and a client that is not there', () => {
    const twice = { client: halla, name: 'customer CARE' }
    expect(addTeam.decide(state, twice, by(dana))).toMatchObject({ refusal: { code: 'already' } })
    expect(addTeam.decide(state, { ...twice, client: bistro }, by(dana)).ok).toBe(true)
    const gone = { ...state, clients: [bistro] }
    expect(addTeam.decide(gone, twice, by(dana))).toMatchObject({ refusal: { code: 'no-client' } })
  })
})
