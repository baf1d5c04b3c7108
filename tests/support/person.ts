import type { MemberId, WorkspaceId } from '#shared/team/member.ts'

/** Somebody in a workspace with one open session. `token` is its secret. */
export type Person = {
  name: string
  account: string
  member: MemberId
  workspace: WorkspaceId
  session: string
  token: string
}
