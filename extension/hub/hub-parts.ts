import type { ConversationId } from '#shared/inbox/conversation.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import type { Me } from '#shared/sync/mirror-rows.ts'
import type { FromPage } from '../link/page-messages.ts'
import type { FromPanel } from '../link/panel-messages.ts'
import type { Status } from '../link/status.ts'
import type { Allowances } from './allowances.ts'
import type { AttentionList } from './attention.ts'
import type { DeskChange } from './boards.ts'
import type { CommandQueue } from './command-queue.ts'
import type { Connection } from './connection.ts'
import type { TypingCopier } from './copy-typing.ts'
import type { Desk } from './desk.ts'
import type { Drafts } from './drafts.ts'
import type { Focus } from './focus.ts'
import type { KeptTexts } from './kept-texts.ts'
import type { Pairings } from './pairing.ts'
import type { PageAt } from './places.ts'
import type { Whereabouts } from './presence.ts'
import type { SentLog } from './sent-log.ts'
import type { SessionStore } from './session.ts'
import type { Topic } from './topic.ts'

export type Health = { network: string; level: 'full' | 'button' | 'panel' | 'off'; missing: string[] }
type Ask = Extract<FromPage, { type: 'open panel' }>['to']

/** A native page as the rest of the hub sees it. */
export type PagePort = PageAt & {
  readonly window: number
  readonly account: string | null
  readonly health: Health | null
  /** Epoch ms of our clock when the gate last stopped a reply here; 0: never. */
  readonly stoppedAt: number
  /** What is typed in the native reply, as last heard; never sent on by itself. */
  readonly text: string
  /** What the panel was opened from here for, until the person is at another post or closes the panel. */
  readonly asked: { subject: Subject | null; to: Ask } | null
  /** Posts whose reply field is open. */
  readonly answering: ReadonlySet<Subject>
  forgetAsked(): void
  readonly shown: ReadonlySet<Subject>
  insert(subject: Subject, text: string): Promise<{ ok: boolean; why: string | null }>
  receive(message: FromPage): void
}

/** An extension page (panel, welcome) as the rest of the hub sees it. */
export type PanelPort = {
  readonly looking: ConversationId | null
  receive(message: FromPanel): void
}

/** Everything the ports speak to. One of each per worker; all of it can be rebuilt from what is kept on disk. */
export type Hub = {
  readonly session: SessionStore
  readonly desk: Desk
  readonly whereabouts: Whereabouts
  readonly queue: CommandQueue
  readonly attention: AttentionList
  readonly drafts: Drafts
  readonly sent: SentLog
  readonly allowances: Allowances
  readonly texts: KeptTexts
  readonly copyTyping: TypingCopier
  readonly focus: Focus
  readonly pairings: Pairings
  readonly pages: Set<PagePort>
  readonly panels: Set<PanelPort>
  connection(): Connection | null
  status(): Status
  /** Null when signed out. */
  me(): Me | null
  /** The server's clock, epoch ms. */
  now(): number
  /** The device keeps no more: null, or what it said. */
  fault(): string | null
  faulted(error: unknown): void
  signOut(): Promise<void>
  consent(given: boolean): Promise<void>
  readonly deskChanged: Topic<DeskChange>
  readonly facesChanged: Topic<void>
  readonly statusChanged: Topic<void>
  /** A page came, went, or is about something else; or the focused tab is another one. */
  readonly pagesChanged: Topic<void>
  /** A page asked for the panel, perhaps for the same thing as before. */
  readonly panelAsked: Topic<void>
  readonly queueChanged: Topic<void>
}
