import * as z from 'zod/mini'
import { Assignee, Conversation } from '#shared/inbox/conversation.ts'
import { Subject, SubjectSource } from '#shared/inbox/subject.ts'
import { Doing } from '#shared/sync/presence.ts'
import { Capability } from '#shared/team/capability.ts'
import { MemberId } from '#shared/team/member.ts'
import { ProfileId } from '#shared/team/profile.ts'
import { Person } from './person.ts'
import { Language, Status } from './status.ts'

/**
 * What a content script and the hub say to each other, over the port named PAGE_PORT. The content script lives in a
 * page that may be hostile: it may name posts shown, hand on the acts of a trusted click, and ask for the panel. No more.
 */
export const PAGE_PORT = 'page'

/** The native text is handed on only while its writer holds the claim; longest taken: 10,000 UTF-16 units. */
export const NativeText = z.string().check(z.maxLength(10_000))

export const Act = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('claim'), source: SubjectSource }),
  z.object({ verb: z.literal('release'), subject: Subject }),
  z.object({ verb: z.literal('take-over'), subject: Subject }),
  z.object({ verb: z.literal('take-back'), subject: Subject }),
  z.object({ verb: z.literal('ask'), subject: Subject }),
  z.object({ verb: z.literal('assign'), source: SubjectSource, to: Assignee }),
  z.object({ verb: z.literal('unassign'), subject: Subject }),
  z.object({
    verb: z.literal('escalate'),
    subject: Subject,
    to: Assignee,
    reason: z.string().check(z.maxLength(280)),
  }),
  z.object({ verb: z.literal('done'), subject: Subject }),
  z.object({ verb: z.literal('reopen'), subject: Subject }),
  z.object({
    verb: z.literal('allow-once'),
    subject: Subject,
    reason: z.string().check(z.maxLength(280)),
    text: NativeText,
  }),
  z.object({
    verb: z.literal('record-reply'),
    subject: Subject,
    permalink: z.nullable(z.string().check(z.maxLength(300))),
    text: NativeText,
    at: z.int(),
  }),
])
export type Act = z.infer<typeof Act>

export const FromPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), protocol: z.int() }),
  /** Who the page sends as; null when unknown or signed out. Stays in the browser unless it is a team profile and acts. */
  z.object({ type: z.literal('account'), handle: z.nullable(z.string()), networkId: z.nullable(z.string()) }),
  /** The posts on screen now, all of them each time (40 at most). Answered from the mirror, in the browser. */
  z.object({ type: z.literal('shown'), subjects: z.array(Subject).check(z.maxLength(40)) }),
  /** Posts whose reply field is open in the page, with the caret in it or not: where a text from the panel can go. */
  z.object({ type: z.literal('answering'), subjects: z.array(Subject).check(z.maxLength(8)) }),
  z.object({ type: z.literal('viewing'), subject: z.nullable(Subject) }),
  /** A key was pressed in the reply to `subject`; `text` travels no further than the hub unless the claim is held. */
  z.object({ type: z.literal('typing'), subject: Subject, text: NativeText }),
  z.object({
    type: z.literal('health'),
    level: z.enum(['full', 'button', 'panel', 'off']),
    missing: z.array(z.string()),
  }),
  z.object({ type: z.literal('act'), n: z.int(), act: Act }),
  z.object({
    type: z.literal('open panel'),
    subject: z.nullable(Subject),
    to: z.enum(['conversation', 'join', 'watch', 'note', 'reason', 'connect']),
  }),
  z.object({ type: z.literal('stopped'), subject: Subject }),
  /** The person turns to a post or a reply: the second half of the page's script is wanted. */
  z.object({ type: z.literal('writing') }),
  /** The companion's own switch of the setting `copyTyping`. */
  z.object({ type: z.literal('copy typing'), on: z.boolean() }),
  z.object({ type: z.literal('inserted'), n: z.int(), ok: z.boolean(), why: z.nullable(z.string()) }),
])
export type FromPage = z.infer<typeof FromPage>

/** One conversation as a page may show it. Names are resolved; `people` are those here now, the person themself left out. */
export const View = z.object({
  subject: Subject,
  conversation: Conversation,
  reply: z.nullable(z.string()),
  /** First line of what the claim's holder is writing, live; null when nothing is shared. */
  live: z.nullable(z.string()),
  /** The holder's last sign of life, epoch ms of the server's clock; null: gone. */
  seenAt: z.nullable(z.int()),
  here: z.array(z.object({ person: Person, doing: Doing })),
  /** Everybody whom the conversation's rows name, the person themself too. */
  people: z.array(Person),
  /** Who could allow once or take over, the present ones first. */
  whoCould: z.array(MemberId),
  allowedOnce: z.nullable(z.object({ textDigest: z.string(), until: z.int() })),
})
export type View = z.infer<typeof View>

export const ToPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('house'),
    status: Status,
    language: Language,
    /** Server time minus the browser's, in milliseconds. */
    clock: z.int(),
    me: z.nullable(
      z.object({
        member: MemberId,
        name: z.string(),
        capabilities: z.array(Capability),
        profiles: z.array(z.object({ id: ProfileId, handle: z.string(), networkId: z.nullable(z.string()) })),
        /** Teammates to hand things to. */
        team: z.array(Person),
        teams: z.array(z.object({ id: z.string(), name: z.string() })),
      }),
    ),
    copyTyping: z.boolean(),
  }),
  /** Each named subject's whole view, or null for one that is (no longer) known. */
  z.object({
    type: z.literal('views'),
    views: z.array(z.object({ subject: Subject, view: z.nullable(View) })),
  }),
  z.object({
    type: z.literal('settled'),
    n: z.int(),
    outcome: z.enum(['done', 'refused', 'forbidden', 'queued', 'failed']),
    code: z.nullable(z.string()),
    details: z.record(z.string(), z.unknown()),
  }),
  /** From a press in the panel: put this into the reply to `subject`, in one undo step. */
  z.object({ type: z.literal('insert'), n: z.int(), subject: Subject, text: NativeText }),
])
export type ToPage = z.infer<typeof ToPage>
