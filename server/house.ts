import type { Logger } from 'pino'
import type { ConversationId } from '#shared/inbox/conversation.ts'
import type { MemberId } from '#shared/team/member.ts'
import type { Config } from './config.ts'
import type { Reads } from './db/open.ts'
import type { WriteQueue } from './db/write-queue.ts'

/** Who is there, as the sockets know it. Epoch milliseconds of the last sign of life, null once gone. */
export type Presence = { seenAt(member: MemberId, conversation: ConversationId): number | null }

/** Called after a commit that may have touched what mirrors show. Cheap; several calls become one look. */
export type MirrorHints = { hint(): void }

/** Called after the commit: open sockets of those concerned are judged anew, or closed. */
export type SocketHints = { memberChanged(member: MemberId): void; sessionEnded(session: string): void }

/** What every part of the server is handed. Realtime puts its own presence, mirrors and sockets in when it is attached. */
export type House = {
  readonly config: Config
  /** The address that people open, without a slash at the end. Known once the port is. */
  publicUrl: string
  /** Random, of this history of events. Event numbers compare only within one. */
  readonly logId: string
  readonly db: Reads
  readonly writes: WriteQueue
  readonly log: Logger
  /** The only clock: epoch milliseconds. */
  now(): number
  presence: Presence
  mirrors: MirrorHints
  sockets: SocketHints
}

/** Before sockets are attached nobody is there, and nobody has to be told. */
export const nobodyThere = (): Pick<House, 'presence' | 'mirrors' | 'sockets'> => ({
  presence: { seenAt: () => null },
  mirrors: { hint() {} },
  sockets: { memberChanged() {}, sessionEnded() {} },
})
