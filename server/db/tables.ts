import type { Generated } from 'kysely'
import type { Role } from '#shared/team/capability.ts'
import type { Network } from '#shared/team/profile.ts'

// The tables of migrations/, column by column. JSON columns are text here: whoever reads one parses it.

export type SettingRow = {
  name: string
  value: string
}

export type AccountRow = {
  id: string
  version: Generated<number>
  email: string
  name: string
  initials: string
  password_hash: string
  created_at: number
  changed_at: number
}

export type WorkspaceRow = {
  id: string
  version: number
  name: string
  created_at: number
}

export type ClientRow = {
  id: string
  workspace: string
  version: number
  name: string
  created_at: number
}

export type MemberRow = {
  id: string
  workspace: string
  account: string
  version: number
  role: Role
  all_clients: number
  created_at: number
  removed_at: number | null
}

export type MemberClientRow = {
  member: string
  client: string
  workspace: string
}

export type TeamRow = {
  id: string
  workspace: string
  client: string
  version: number
  name: string
  created_at: number
}

export type ProfileRow = {
  id: string
  workspace: string
  client: string
  version: number
  network: Network
  network_id: string | null
  handle: string
  name: string
  created_at: number
}

export type ProfileHandleRow = {
  profile: string
  since: number
  handle: string
  workspace: string
  client: string
}

export type TextRow = {
  id: string
  workspace: string
  client: string | null
  kind: string
  body: string | null
  digest: string
  created_at: number
  erased_at: number | null
}

export type ConversationRow = {
  id: string
  workspace: string
  client: string
  profile: string
  version: number
  state: 'open' | 'done'
  assignee_member: string | null
  assignee_team: string | null
  draft: string | null
  grants: number
  claim_by: string | null
  claim_grant: number | null
  claim_at: number | null
  take_over: string | null
  answer: string | null
  escalated: string | null
  notes: number
  opened_at: number
  changed_at: number
}

export type ConversationSubjectRow = {
  client: string
  subject: string
  conversation: string
  workspace: string
  url: string
  author: string | null
  position: number
}

export type ConversationAliasRow = {
  id: string
  conversation: string
  workspace: string
  client: string
}

export type NoteRow = {
  id: string
  workspace: string
  client: string
  conversation: string
  by: string
  at: number
  text: string
}

export type ReplyRow = {
  id: string
  workspace: string
  client: string
  conversation: string
  subject: string
  profile: string
  by: string | null
  at: number
  permalink: string | null
  text: string | null
}

export type DraftRow = {
  id: string
  workspace: string
  client: string
  conversation: string | null
  kind: string
  version: number
  created_at: number
}

export type DocumentUpdateRow = {
  document: string
  seq: number
  bytes: Uint8Array
  by: string | null
  at: number
}

export type DocumentSnapshotRow = {
  document: string
  through: number
  bytes: Uint8Array
  format: number
  at: number
}

export type DocumentWriterRow = {
  document: string
  writer: number
  member: string
}

export type EventRow = {
  seq: Generated<number>
  id: string
  workspace: string
  client: string | null
  on_kind: string
  on_id: string
  kind: string
  body: string
  actor: string
  at: number
  command: string
  version_before: number
  version_after: number
  prev: string
  hash: string
}

export type AnswerRow = {
  member: string
  command_id: string
  input_digest: string
  status: number
  body: string
  at: number
}

export type OutboxRow = {
  seq: Generated<number>
  workspace: string
  event: string
  topic: string
  created_at: number
  done_at: number | null
}

export type InvitationRow = {
  id: string
  workspace: string
  version: number
  token_hash: string
  role: Role
  all_clients: number
  clients: string
  created_by: string
  created_at: number
  expires_at: number
  accepted_by: string | null
  accepted_at: number | null
  revoked_at: number | null
}

/** web: a cookie of the server's pages; device: a paired browser; token: made by `admin token`. */
export type SessionKind = 'web' | 'device' | 'token'

export type SessionRow = {
  id: string
  workspace: string
  member: string
  account: string
  version: number
  kind: SessionKind
  token_hash: string
  name: string
  created_at: number
  seen_at: number
  expires_at: number
  revoked_at: number | null
}

export type PairingRow = {
  id: string
  secret_hash: string
  code_hash: string
  name: string
  created_at: number
  expires_at: number
  approved_by: string | null
  session: string | null
  collected_at: number | null
  refused_at: number | null
  tries: number
}

export type JobRow = {
  id: string
  workspace: string | null
  kind: string
  key: string | null
  body: string
  run_at: number
  lease_until: number | null
  attempts: number
  done_at: number | null
  failed: string | null
}

export type MigrationRow = {
  name: string
  applied_at: number
}

export type Tables = {
  migrations: MigrationRow
  settings: SettingRow
  accounts: AccountRow
  workspaces: WorkspaceRow
  clients: ClientRow
  members: MemberRow
  member_clients: MemberClientRow
  teams: TeamRow
  profiles: ProfileRow
  profile_handles: ProfileHandleRow
  texts: TextRow
  conversations: ConversationRow
  conversation_subjects: ConversationSubjectRow
  conversation_aliases: ConversationAliasRow
  notes: NoteRow
  replies: ReplyRow
  drafts: DraftRow
  document_updates: DocumentUpdateRow
  document_snapshots: DocumentSnapshotRow
  document_writers: DocumentWriterRow
  events: EventRow
  answers: AnswerRow
  outbox: OutboxRow
  invitations: InvitationRow
  sessions: SessionRow
  pairings: PairingRow
  jobs: JobRow
}
