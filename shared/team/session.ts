import * as z from 'zod/mini'
import { id } from '../kit/id.ts'
import { MemberId } from './member.ts'

export const SessionId = id('SessionId')
export type SessionId = z.infer<typeof SessionId>

export const PairingId = id('PairingId')
export type PairingId = z.infer<typeof PairingId>

/** web: a cookie on the server's own pages. device: a paired browser. token: printed for a program by the administrator. */
export const SessionKind = z.enum(['web', 'device', 'token'])
export type SessionKind = z.infer<typeof SessionKind>

/** One way in, of one member. The secret itself is only ever with its holder. Times in epoch ms. */
export const Session = z.object({
  id: SessionId,
  version: z.int(),
  member: MemberId,
  kind: SessionKind,
  name: z.string(),
  createdAt: z.int(),
  seenAt: z.int(),
  expiresAt: z.int(),
  revokedAt: z.nullable(z.int()),
})
export type Session = z.infer<typeof Session>

/** How long each kind lasts without being renewed, in milliseconds: two weeks, a year, the days the administrator said. */
export const WEB_SESSION_LASTS = 14 * 86_400_000
export const DEVICE_SESSION_LASTS = 365 * 86_400_000
