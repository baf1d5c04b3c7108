import * as z from 'zod/mini'
import { Conversation, NoteId, ReplyId } from '../inbox/conversation.ts'
import { Subject } from '../inbox/subject.ts'
import { Role } from '../team/capability.ts'
import { ClientId, MemberId, SYSTEM } from '../team/member.ts'
import { ProfileId } from '../team/profile.ts'
import { Session } from '../team/session.ts'

// What the server's GET addresses answer. Times in epoch milliseconds; a text is null once it was erased.

export const NoteRead = z.object({ id: NoteId, by: MemberId, at: z.int(), text: z.nullable(z.string()) })

/** `by` null: seen natively, written outside Perch. `text` null also where it was never known. */
export const ReplyRead = z.object({
  id: ReplyId,
  subject: Subject,
  profile: ProfileId,
  by: z.nullable(MemberId),
  at: z.int(),
  permalink: z.nullable(z.string()),
  text: z.nullable(z.string()),
})

/** One line of what happened. `body` is the event itself, with texts as `{text, digest}`. */
export const HistoryLine = z.object({
  id: z.uuid(),
  kind: z.string(),
  actor: z.union([MemberId, z.literal(SYSTEM)]),
  at: z.int(),
  body: z.looseObject({ kind: z.string() }),
})

/** GET /api/conversations/:id, under its own id or one that leads to it. Oldest first. */
export const ConversationRead = z.object({
  conversation: Conversation,
  notes: z.array(NoteRead),
  replies: z.array(ReplyRead),
  history: z.array(HistoryLine),
})
export type ConversationRead = z.infer<typeof ConversationRead>

/** GET /api/devices: the ways in that are open, of the one who asks. `current` is the one that asks. */
export const DevicesRead = z.object({
  devices: z.array(z.extend(z.omit(Session, { revokedAt: true }), { current: z.boolean() })),
})
export type DevicesRead = z.infer<typeof DevicesRead>

/** GET /api/members. `email` null for those who may not manage that member. `clients`: those that the reader sees too. Those removed are left out. */
export const MembersRead = z.object({
  members: z.array(
    z.object({
      id: MemberId,
      version: z.int(),
      name: z.string(),
      initials: z.string(),
      role: Role,
      clients: z.nullable(z.array(ClientId)),
      email: z.nullable(z.string()),
    }),
  ),
})
export type MembersRead = z.infer<typeof MembersRead>
