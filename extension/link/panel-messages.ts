import * as z from 'zod/mini'
import { ConversationId } from '#shared/inbox/conversation.ts'
import { Subject } from '#shared/inbox/subject.ts'
import { DeskRow, FaceRow, Me } from '#shared/sync/mirror-rows.ts'
import { Presence } from '#shared/sync/presence.ts'
import { Language, Status, Theme } from './status.ts'

/** What an extension page (panel, welcome) and the hub say to each other, over the port named PANEL_PORT. */
export const PANEL_PORT = 'panel'

/** One message about a page that left this browser: what `GET`s nothing, so that a person can read it field by field. */
export const SentLine = z.object({
  id: z.string(),
  at: z.int(),
  /** Command name, or `presence`, or `reply text`. */
  what: z.string(),
  subject: z.nullable(Subject),
  as: z.nullable(z.string()),
  fields: z.array(z.object({ name: z.string(), value: z.string() })),
  bytes: z.int(),
})
export type SentLine = z.infer<typeof SentLine>

/** A command that was queued and then refused: waits for a person. Texts inside `input` are never dropped. */
export const Attention = z.object({
  commandId: z.uuid(),
  name: z.string(),
  on: z.string(),
  input: z.unknown(),
  code: z.string(),
  details: z.record(z.string(), z.unknown()),
  queuedAt: z.int(),
  refusedAt: z.int(),
})
export type Attention = z.infer<typeof Attention>

/** Where pairing stands: the code the person compares with the server's page. */
export const Pairing = z.discriminatedUnion('step', [
  z.object({ step: z.literal('none') }),
  z.object({ step: z.literal('asking'), server: z.string() }),
  z.object({
    step: z.literal('waiting'),
    server: z.string(),
    code: z.string(),
    page: z.string(),
    until: z.int(),
  }),
  z.object({ step: z.literal('failed'), server: z.string(), why: z.string() }),
])
export type Pairing = z.infer<typeof Pairing>

export const Settings = z.object({ language: Language, theme: Theme, copyTyping: z.boolean() })
export type Settings = z.infer<typeof Settings>

/** Health of the sites in the tabs that are open, by network. */
export const SiteHealth = z.object({
  network: z.string(),
  level: z.enum(['full', 'button', 'panel', 'off']),
  missing: z.array(z.string()),
})

export const FromPanel = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), protocol: z.int() }),
  z.object({ type: z.literal('consent'), given: z.boolean() }),
  /** `server` as typed, already permitted at the press of Connect. */
  z.object({ type: z.literal('connect'), server: z.string() }),
  z.object({ type: z.literal('cancel pairing') }),
  z.object({ type: z.literal('sign out') }),
  z.object({ type: z.literal('settings'), settings: z.partial(Settings) }),
  z.object({
    type: z.literal('command'),
    n: z.int(),
    name: z.string(),
    on: z.string(),
    input: z.unknown(),
    basedOn: z.optional(z.int()),
  }),
  /** A GET of the server's read API below /api/, with the hub's token. */
  z.object({
    type: z.literal('read'),
    n: z.int(),
    path: z.string().check(z.regex(/^\/api\/[a-z0-9/?=&._-]*$/i)),
  }),
  z.object({ type: z.literal('open draft'), draft: z.string() }),
  z.object({ type: z.literal('close draft'), draft: z.string() }),
  /** y-protocols bytes as base64: ports carry JSON. `sync` and `awareness` are y-protocols' own messages. */
  z.object({
    type: z.literal('draft bytes'),
    draft: z.string(),
    of: z.enum(['sync', 'awareness']),
    bytes: z.string(),
  }),
  z.object({ type: z.literal('insert'), n: z.int(), conversation: ConversationId, text: z.string() }),
  z.object({ type: z.literal('attention'), commandId: z.string(), choice: z.enum(['drop', 'again']) }),
  z.object({ type: z.literal('looking at'), conversation: z.nullable(ConversationId) }),
  /** The reason that the gate's "Other" asks for. The text it lets out is the one the hub last heard from the page. */
  z.object({
    type: z.literal('allow once'),
    n: z.int(),
    conversation: ConversationId,
    reason: z.string().check(z.maxLength(280)),
  }),
])
export type FromPanel = z.infer<typeof FromPanel>

export const ToPanel = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('house'),
    status: Status,
    consent: z.boolean(),
    server: z.nullable(z.string()),
    me: z.nullable(Me),
    settings: Settings,
    pairing: Pairing,
    /** Commands that wait on this device. */
    waiting: z.int(),
    health: z.array(SiteHealth),
    /** Server time minus the browser's, ms. */
    clock: z.int(),
    /** As of when the rows on screen are, epoch ms of the browser's clock; null while live. */
    asOf: z.nullable(z.int()),
    /** What this device said when it would keep no more (disk full, say); null or absent while it keeps everything. */
    fault: z.optional(z.nullable(z.string())),
  }),
  /** Rows that changed, rows that are gone. `whole`: forget what was shown before. */
  z.object({
    type: z.literal('desk'),
    whole: z.boolean(),
    rows: z.array(DeskRow),
    gone: z.array(z.string()),
  }),
  z.object({ type: z.literal('faces'), rows: z.array(FaceRow) }),
  z.object({ type: z.literal('presence'), list: z.array(Presence) }),
  /** What the focused native tab is about, and as whom; null when it is no page of ours. `ask`: why the panel was opened. */
  z.object({
    type: z.literal('page'),
    subject: z.nullable(Subject),
    conversation: z.nullable(ConversationId),
    account: z.nullable(z.string()),
    composing: z.boolean(),
    ask: z.nullable(z.enum(['conversation', 'join', 'watch', 'note', 'reason', 'connect'])),
  }),
  /**
   * What the person typed natively in replies whose claim is not theirs: kept in this browser, never sent, so that Join
   * shows it beside the shared text. All of it each time; `at`: epoch ms of the browser's clock.
   */
  z.object({
    type: z.literal('kept'),
    texts: z.array(z.object({ conversation: ConversationId, text: z.string(), at: z.int() })),
  }),
  z.object({ type: z.literal('sent'), lines: z.array(SentLine) }),
  z.object({ type: z.literal('attention'), list: z.array(Attention) }),
  z.object({
    type: z.literal('settled'),
    n: z.int(),
    outcome: z.enum(['done', 'refused', 'forbidden', 'queued', 'failed']),
    code: z.nullable(z.string()),
    details: z.record(z.string(), z.unknown()),
    /** A read's JSON, a done command's answer. */
    body: z.unknown(),
  }),
  z.object({
    type: z.literal('draft bytes'),
    draft: z.string(),
    of: z.enum(['sync', 'awareness']),
    bytes: z.string(),
  }),
  z.object({
    type: z.literal('draft state'),
    draft: z.string(),
    /** `saved` only once the server has it on disk. */
    state: z.enum(['loading', 'saved', 'saving', 'waits here', 'read only', 'no access']),
  }),
])
export type ToPanel = z.infer<typeof ToPanel>
