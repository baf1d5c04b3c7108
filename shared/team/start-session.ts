import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { type Session, SessionId, SessionKind } from './session.ts'

export type StartState = { id: SessionId; session: Session | null }

/** The server's own: it has checked a password, an approved pairing, or is asked on its own machine. Refusals: `already`. */
export const startSession = defineCommand({
  name: 'session.start',
  capability: 'read',
  input: z.object({
    kind: SessionKind,
    tokenHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    name: z.string().check(z.maxLength(120)),
    expiresAt: z.int(),
  }),
  decide({ id, session }: StartState, { kind, name, expiresAt }) {
    if (session) return refuse('already')
    return accept([
      { kind: 'session.started' as const, id: SessionId.parse(id), sessionKind: kind, name, expiresAt },
    ])
  },
})
