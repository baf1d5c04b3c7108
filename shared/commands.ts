import { allowOnce } from './inbox/allow-once.ts'
import { ask } from './inbox/ask.ts'
import { assign } from './inbox/assign.ts'
import { claim } from './inbox/claim.ts'
import { done } from './inbox/done.ts'
import { escalate } from './inbox/escalate.ts'
import { expireClaim } from './inbox/expire-claim.ts'
import { note } from './inbox/note.ts'
import { open } from './inbox/open.ts'
import { recordOutsideReply } from './inbox/record-outside-reply.ts'
import { recordReply } from './inbox/record-reply.ts'
import { release } from './inbox/release.ts'
import { reopen } from './inbox/reopen.ts'
import { takeBack } from './inbox/take-back.ts'
import { takeOver } from './inbox/take-over.ts'
import { unassign } from './inbox/unassign.ts'
import { acceptInvitation } from './team/accept-invitation.ts'
import { addProfile } from './team/add-profile.ts'
import { addTeam } from './team/add-team.ts'
import { changePassword } from './team/change-password.ts'
import { createInvitation } from './team/create-invitation.ts'
import { endSession } from './team/end-session.ts'
import { foundWorkspace } from './team/found-workspace.ts'
import { pairDevice } from './team/pair-device.ts'
import { removeMember } from './team/remove-member.ts'
import { renameProfile } from './team/rename-profile.ts'
import { revokeDevice } from './team/revoke-device.ts'
import { revokeInvitation } from './team/revoke-invitation.ts'
import { setRole } from './team/set-role.ts'
import { startSession } from './team/start-session.ts'

/** What people may ask for, through POST /api/commands. */
export const peoplesCommands = [
  open,
  assign,
  unassign,
  claim,
  release,
  takeOver,
  takeBack,
  ask,
  allowOnce,
  recordReply,
  recordOutsideReply,
  done,
  reopen,
  escalate,
  note,
  addProfile,
  renameProfile,
  addTeam,
  createInvitation,
  revokeInvitation,
  setRole,
  removeMember,
  pairDevice,
  revokeDevice,
] as const

/** What only the server asks of itself, after a check that needs more than the rows: a password, a link's secret, a clock. */
export const serversCommands = [
  expireClaim,
  acceptInvitation,
  foundWorkspace,
  startSession,
  endSession,
  changePassword,
] as const

export type PeoplesCommand = (typeof peoplesCommands)[number]
export type AnyCommand = PeoplesCommand | (typeof serversCommands)[number]

/** Every refusal that a decision can give: words/ has a sentence for each. */
type OutcomeOf<C> = C extends { decide(...args: never[]): infer Outcome } ? Outcome : never
export type RefusalCode = Extract<OutcomeOf<AnyCommand>, { ok: false }>['refusal']['code']
