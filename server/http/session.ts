import type { Role } from '#shared/team/capability.ts'
import type { ClientId, MemberId, WorkspaceId } from '#shared/team/member.ts'
import type { SessionKind } from '../db/tables.ts'

/** Who a token is: one person in one workspace. Role and clients are those of the moment it was looked up. */
export type Session = {
  id: string
  kind: SessionKind
  account: string
  member: MemberId
  workspace: WorkspaceId
  role: Role
  clients: ClientId[] | null
  seenAt: number
  expiresAt: number
}
