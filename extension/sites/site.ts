import type { Subject } from '#shared/inbox/subject.ts'
import type { Network } from '#shared/team/profile.ts'
import type { Insertion, InsertText } from './insertion.ts'

/**
 * The border to a native site. Everything that a feature may know of a page passes here, and no Element does: posts,
 * composers and places are handles that the adapter alone can turn into nodes.
 */

/** A post on screen. `id` names this drawing of it (a recycled cell gets a new one); `subject` names the post itself. */
export type Post = {
  readonly id: number
  readonly subject: Subject
  readonly url: string
  readonly author: string | null
  /** Handles, without @, that the post answers or mentions: a free chip stands only on posts to our profiles. */
  readonly addresses: readonly string[]
  /** The post of a permalink page that the page is about. */
  readonly focused: boolean
}

/** A native text field that sends to the network. `parent`: the post it answers, null for a new post or when not certain. */
export type Composer = {
  readonly id: number
  readonly kind: 'reply' | 'quote' | 'post'
  readonly parent: Subject | null
  readonly parentUrl: string | null
  readonly parentAuthor: string | null
}

/** Who the page will send as. `unknown` when its sources disagree or have not settled: never a guess. */
export type Account =
  | { readonly handle: string; readonly networkId: string | null }
  | 'unknown'
  | 'signed out'

/** The person is about to send; decided inside their own event. `stop()` keeps that very event from the page. */
export type SendIntent = {
  readonly composer: Composer
  readonly text: string
  readonly account: Account
  readonly via: 'button' | 'keyboard'
  readonly composing: boolean
  stop(): void
}

/** A reply that went out. `permalink` and `subject` null: it was sent, the page has not shown where. `at`: epoch ms. */
export type Receipt = {
  readonly composer: Composer
  readonly parent: Subject | null
  readonly account: Account
  readonly text: string
  readonly permalink: string | null
  readonly subject: Subject | null
  readonly at: number
}

/** What can still be promised here. `full`: chips, checks, gate. `button`: gate and chips, no insertion. `panel`: URL only. */
export type Health = {
  readonly level: 'full' | 'button' | 'panel' | 'off'
  readonly missing: readonly string[]
}

export type HostTheme = 'x-light' | 'x-dim' | 'x-lights' | 'ig-light' | 'ig-dark'

/** How the page looks, measured, so that what we add belongs to it. Lengths in CSS pixels. */
export type Look = {
  readonly theme: HostTheme
  readonly font: string
  readonly size: number
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

/**
 * A place the overlay may draw in: an empty host element of ours, already inserted by the adapter, removed by `close`.
 * `width` is what there is room for; `inset` is the distance to the native text column.
 */
export type Slot = {
  readonly host: HTMLElement
  readonly width: number
  readonly inset: number
  /** Nothing fits below: one row of 42 px, and the rest belongs into the panel. */
  readonly oneRow?: boolean
  close(): void
}

export type SiteEvents = {
  post: Post
  'post gone': Post
  composer: Composer
  'composer gone': Composer
  /** The person pressed the native Reply of a post: the intent to answer it. */
  'reply pressed': { subject: Subject; url: string; author: string | null }
  /** The caret entered or left a composer. */
  focus: { composer: Composer; inside: boolean }
  text: { composer: Composer; text: string; composing: boolean }
  'send intent': SendIntent
  receipt: Receipt
  account: Account
  health: Health
  look: Look
  /** The page's own address changed; `subject` is the post it is about, if any. */
  place: { subject: Subject | null; url: string }
}

/** The adapter as whoever writes has it. */
export type WritingSite = SiteAdapter & { insert(composer: Composer, text: string): Promise<Insertion> }

export type SiteAdapter = {
  readonly network: Network
  /** The subject of an address in any of its forms, or null. Pure. */
  subjectOf(url: URL): Subject | null
  /** Starts looking; every listener and observer ends with `signal`. Events come synchronously, in the page's own turn. */
  observe<Kind extends keyof SiteEvents>(
    kind: Kind,
    listener: (event: SiteEvents[Kind]) => void,
    signal: AbortSignal,
  ): void
  start(signal: AbortSignal): void
  account(): Account
  health(): Health
  look(): Look
  /** Null where there is no room: then nothing is drawn. */
  slot(
    place: { chip: Post } | { wire: Post } | { companion: Composer } | { gate: Composer } | { card: Post },
  ): Slot | null
  read(composer: Composer): string | null
  isComposing(composer: Composer): boolean
  /** Puts `text` in place of everything in the field, in one native undo step, and reads it back. How, comes with the second script. */
  insertBy(recipe: InsertText, composer: Composer, text: string): Promise<Insertion>
  /** Gives the caret back to the field, where it was. */
  focus(composer: Composer): void
  /** The post to open natively, as a link the person may follow. */
  go(url: string): void
}
