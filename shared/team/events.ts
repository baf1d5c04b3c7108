import type { Role } from './capability.ts'
import type { InvitationId } from './invitation.ts'
import type { ClientId, MemberId, TeamId, WorkspaceId } from './member.ts'
import type { Network, ProfileId } from './profile.ts'
import type { PairingId, SessionId, SessionKind } from './session.ts'

/** `clients` null: the whole workspace. */
type Reach = { role: Role; clients: readonly ClientId[] | null }

/** Everything that can happen to a team and to the ways its people come in. Complete: what was before, what is after. */
export type TeamEvent =
  | {
      kind: 'workspace.founded'
      id: WorkspaceId
      name: string
      client: ClientId
      account: string
      member: MemberId
    }
  | { kind: 'team.added'; id: TeamId; client: ClientId; name: string }
  | {
      kind: 'profile.added'
      id: ProfileId
      client: ClientId
      network: Network
      networkId: string | null
      handle: string
      name: string
    }
  | {
      kind: 'profile.renamed'
      before: { handle: string; name: string; networkId: string | null }
      after: { handle: string; name: string; networkId: string | null }
    }
  | ({ kind: 'invitation.created'; id: InvitationId; tokenHash: string; expiresAt: number } & Reach)
  | ({ kind: 'invitation.accepted'; account: string; member: MemberId; returns: boolean } & Reach)
  | { kind: 'invitation.revoked'; before: 'open' }
  | { kind: 'member.role-set'; before: Reach; after: Reach }
  | { kind: 'member.removed'; before: Reach }
  | { kind: 'device.paired'; pairing: PairingId; name: string }
  | { kind: 'device.revoked'; session: SessionId; member: MemberId; sessionKind: SessionKind }
  | { kind: 'session.started'; id: SessionId; sessionKind: SessionKind; name: string; expiresAt: number }
  | { kind: 'session.ended'; session: SessionId; why: 'signed-out' | 'password-changed' | 'removed' }
  | { kind: 'account.password-changed'; account: string; by: 'themself' | 'administrator' }
