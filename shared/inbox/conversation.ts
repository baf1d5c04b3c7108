import * as z from 'zod/mini'
import { DraftId } from '../drafts/draft.ts'
import { id } from '../kit/id.ts'
import { ClientId, type Member, MemberId, TeamId } from '../team/member.ts'
import { type Profile, ProfileId } from '../team/profile.ts'
import { SubjectSource } from './subject.ts'

export const ConversationId = id('ConversationId')
export type ConversationId = z.infer<typeof ConversationId>

export const NoteId = id('NoteId')
export type NoteId = z.infer<typeof NoteId>

export const ReplyId = id('ReplyId')
export type ReplyId = z.infer<typeof ReplyId>

export const Assignee = z.union([z.object({ member: MemberId }), z.object({ team: TeamId })])
export type Assignee = z.infer<typeof Assignee>

/** A lease: "I am replying". Of two the one with the higher `grant` is the later, whatever the clocks say. `at`: epoch ms of the grant. */
export const Claim = z.object({ by: MemberId, grant: z.int(), at: z.int() })
export type Claim = z.infer<typeof Claim>

/** The newest reply that still stands as the answer; null again once reopened. `by` null: seen natively, written outside Perch. */
export const Answer = z.object({
  reply: ReplyId,
  by: z.nullable(MemberId),
  at: z.int(),
  permalink: z.nullable(z.string()),
})
export type Answer = z.infer<typeof Answer>

/** The last take-over, kept so that it can be taken back within TAKE_BACK_WITHIN. */
export const TakeOver = z.object({ by: MemberId, from: MemberId, grant: z.int(), at: z.int() })

/** What the team handles: one or more native posts of one customer on one profile. Times in epoch milliseconds. */
export const Conversation = z.object({
  id: ConversationId,
  version: z.int(),
  client: ClientId,
  profile: ProfileId,
  subjects: z.array(SubjectSource),
  state: z.enum(['open', 'done']),
  assignee: z.nullable(Assignee),
  draft: z.nullable(DraftId),
  /** How many claims were ever granted: the next one is `grants + 1`. */
  grants: z.int(),
  claim: z.nullable(Claim),
  takeOver: z.nullable(TakeOver),
  answer: z.nullable(Answer),
  escalated: z.nullable(z.object({ to: Assignee, reason: z.string(), by: MemberId, at: z.int() })),
  openedAt: z.int(),
  changedAt: z.int(),
  notes: z.int(),
})
export type Conversation = z.infer<typeof Conversation>

/** Nobody is kept waiting by a holder who has pressed no key for this long, in milliseconds: the chip says paused. */
export const PAUSED_AFTER = 60_000

/** A connection that has sent no heartbeat for this long, in milliseconds, is gone. The beat itself is every BEAT_EVERY. */
export const GONE_AFTER = 8_000
export const BEAT_EVERY = 3_000

/** A claim whose holder stayed silent this long, in milliseconds, is dropped by the server. */
export const DROPPED_AFTER = 300_000

/** How long the one who was taken over from may take it back, in milliseconds. */
export const TAKE_BACK_WITHIN = 10_000

/**
 * What a decision about a conversation may look at. `seenAt` is the claim holder's last sign of life (epoch ms) as
 * presence knows it, null once they are gone: loaded with the state, never written.
 */
export type ConversationState = {
  conversation: Conversation
  seenAt: number | null
  members: readonly Member[]
  teams: readonly { id: TeamId; name: string }[]
  profiles: readonly Profile[]
}

/**
 * Until when a claim stops others, epoch ms, if nothing more is heard of its holder. A grant itself is a sign of life, but a
 * short one: only until a heartbeat would be late.
 */
export const replyingUntil = (claim: Claim, seenAt: number | null): number =>
  Math.max(claim.at + GONE_AFTER, seenAt === null ? 0 : seenAt + PAUSED_AFTER)

/** Who is replying right now, or null: a paused or vanished holder stops nobody. */
export const replying = (claim: Claim | null, seenAt: number | null, now: number): MemberId | null =>
  claim && now < replyingUntil(claim, seenAt) ? claim.by : null
