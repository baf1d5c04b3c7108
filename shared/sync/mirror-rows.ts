import * as z from 'zod/mini'
import { Conversation } from '../inbox/conversation.ts'
import { Role } from '../team/capability.ts'
import { ClientId, MemberId, TeamId } from '../team/member.ts'
import { Profile } from '../team/profile.ts'

/** Keys are `<kind>:<id>`. `reply` and `reason` are the texts that the row's ids name, cut to 280 UTF-16 units, null once erased. */
export const ConversationRow = z.extend(Conversation, {
  kind: z.literal('conversation'),
  reply: z.nullable(z.string()),
  reason: z.nullable(z.string()),
})
export type ConversationRow = z.infer<typeof ConversationRow>

export const ProfileRow = z.extend(Profile, { kind: z.literal('profile') })
export type ProfileRow = z.infer<typeof ProfileRow>

/** Who may work for this client, and as what. Names stand in the team mirror. */
export const RoleRow = z.object({ kind: z.literal('role'), id: MemberId, role: Role })
export const TeamRow = z.object({ kind: z.literal('team'), id: TeamId, name: z.string() })

/** desk.<client> */
export const DeskRow = z.discriminatedUnion('kind', [ConversationRow, ProfileRow, RoleRow, TeamRow])
export type DeskRow = z.infer<typeof DeskRow>

/** team.<workspace>: names and faces only. */
export const FaceRow = z.object({
  kind: z.literal('face'),
  id: MemberId,
  name: z.string(),
  initials: z.string(),
  gone: z.boolean(),
})
export type FaceRow = z.infer<typeof FaceRow>

/** What GET /api/me answers: who the token is, and which rooms to open. */
export const Me = z.object({
  member: MemberId,
  name: z.string(),
  initials: z.string(),
  email: z.string(),
  role: Role,
  workspace: z.object({ id: z.string(), name: z.string() }),
  clients: z.array(z.object({ id: ClientId, name: z.string() })),
  device: z.nullable(z.uuid()),
  protocol: z.int(),
  now: z.int(),
})
export type Me = z.infer<typeof Me>
