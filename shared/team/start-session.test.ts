import { describe, expect, it } from 'vitest'
import { by, priya, v7 } from '../inbox/conversation.fixtures.ts'
import type { SessionId } from './session.ts'
import { startSession } from './start-session.ts'
import { aSession } from './team.fixtures.ts'

describe('starting a session', () => {
  const session = v7(0x8a) as SessionId
  const start = { kind: 'web' as const, tokenHash: 'c'.repeat(64), name: 'Firefox', expiresAt: 7 }

  it('keeps the hash of the secret out of the event', () => {
    expect(startSession.decide({ id: session, session: null }, start, by(priya))).toEqual({
      ok: true,
      value: [{ kind: 'session.started', id: session, sessionKind: 'web', name: 'Firefox', expiresAt: 7 }],
    })
  })

  it('refuses an id that is taken', () => {
    const taken = { id: session, session: aSession() }
    expect(startSession.decide(taken, start, by(priya))).toMatchObject({ refusal: { code: 'already' } })
  })
})
