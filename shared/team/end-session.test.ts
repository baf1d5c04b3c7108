import { describe, expect, it } from 'vitest'
import { by, min } from '../inbox/conversation.fixtures.ts'
import { endSession } from './end-session.ts'
import { aSession } from './team.fixtures.ts'

const mins = { session: aSession(), owner: min, reach: null }

describe('ending a session', () => {
  it('says why, once', () => {
    expect(endSession.decide(mins, { why: 'signed-out' }, by(min))).toMatchObject({
      value: [{ kind: 'session.ended', why: 'signed-out' }],
    })
    const ended = { ...mins, session: aSession({ revokedAt: 1 }) }
    expect(endSession.decide(ended, { why: 'signed-out' }, by(min))).toEqual({ ok: true, value: [] })
  })
})
