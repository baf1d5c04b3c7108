import { conversationState } from '../inbox/conversation-state.ts'
import { openState } from '../inbox/open-state.ts'
import { accountState } from '../team/account-state.ts'
import { acceptState, newInvitationState, openInvitationState } from '../team/invitation-state.ts'
import { memberState } from '../team/member-state.ts'
import { pairingState } from '../team/pairing-state.ts'
import { newProfileState, profileState } from '../team/profile-state.ts'
import { newSessionState, sessionState } from '../team/session-state.ts'
import { teamState } from '../team/team-state.ts'
import { workspaceState } from '../team/workspace-state.ts'
import type { Loaders } from './found.ts'

/** Which rows each verb decides about. A verb without a line here does not compile. */
export const loaders: Loaders = {
  'conversation.open': openState,
  'conversation.assign': conversationState,
  'conversation.unassign': conversationState,
  'conversation.claim': conversationState,
  'conversation.release': conversationState,
  'conversation.take-over': conversationState,
  'conversation.take-back': conversationState,
  'conversation.ask': conversationState,
  'conversation.allow-once': conversationState,
  'conversation.record-reply': conversationState,
  'conversation.record-outside-reply': conversationState,
  'conversation.done': conversationState,
  'conversation.reopen': conversationState,
  'conversation.escalate': conversationState,
  'conversation.note': conversationState,
  'conversation.expire-claim': conversationState,
  'profile.add': newProfileState,
  'profile.rename': profileState,
  'team.add': teamState,
  'invitation.create': newInvitationState,
  'invitation.revoke': openInvitationState,
  'invitation.accept': acceptState,
  'member.set-role': memberState,
  'member.remove': memberState,
  'device.pair': pairingState,
  'device.revoke': sessionState,
  'session.start': newSessionState,
  'session.end': sessionState,
  'account.change-password': accountState,
  'workspace.found': workspaceState,
}
