import { dana, halla, min, v7 } from '../inbox/conversation.fixtures.ts'
import type { Invitation, InvitationId } from './invitation.ts'
import type { Session, SessionId } from './session.ts'

export const anInvitation = (more: Partial<Invitation> = {}): Invitation => ({
  id: v7(0x80) as InvitationId,
  version: 1,
  role: 'writer',
  clients: [halla],
  createdBy: dana.id,
  createdAt: 0,
  expiresAt: 1_000,
  acceptedAt: null,
  revokedAt: null,
  ...more,
})

export const aSession = (more: Partial<Session> = {}): Session => ({
  id: v7(0x90) as SessionId,
  version: 1,
  member: min.id,
  kind: 'device',
  name: 'Chromium on Linux',
  createdAt: 0,
  seenAt: 0,
  expiresAt: 1_000,
  revokedAt: null,
  ...more,
})
