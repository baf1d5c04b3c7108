import { CLOSE, REASON } from '#shared/sync/protocol.ts'

/** A deliberate end of a room or a socket. Thrown by hooks as a plain object: Hocuspocus reads `code` and `reason` off it. */
export type Closing = { code: number; reason: string }

export const signedOut: Closing = { code: CLOSE.signedOut, reason: REASON.signedOut }
export const noRight: Closing = { code: CLOSE.noRight, reason: REASON.noRight }
export const stale: Closing = { code: CLOSE.stale, reason: REASON.stale }
export const tooOld: Closing = { code: CLOSE.tooOld, reason: REASON.tooOld }
export const fault: Closing = { code: CLOSE.fault, reason: REASON.fault }
export const damaged: Closing = { code: CLOSE.fault, reason: REASON.damaged }
export const overloaded: Closing = { code: CLOSE.overloaded, reason: REASON.overloaded }
export const refused = (why: string): Closing => ({
  code: CLOSE.refused,
  reason: `${REASON.refused}: ${why}`,
})

/** The server is going away for a moment. Source: RFC 6455, section 7.4.1. */
export const goingAway: Closing = { code: 1001, reason: 'going-away' }

export const isClosing = (thrown: unknown): thrown is Closing =>
  typeof thrown === 'object' &&
  thrown !== null &&
  !(thrown instanceof Error) &&
  'code' in thrown &&
  'reason' in thrown
