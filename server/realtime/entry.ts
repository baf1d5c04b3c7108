import type { Connection } from '@hocuspocus/server'
import type { Room } from '#shared/sync/rooms.ts'
import type { Session } from '../http/session.ts'
import type { Closing } from './closing.ts'
import type { SyncSocket } from './door/sync-socket.ts'
import type { Right } from './rights.ts'

/** One person in one room by one socket: what the server knows of them, whatever they say. */
export type Entry = {
  readonly room: Room
  readonly token: string
  /** As people see them, for cursors. */
  readonly name: string
  session: Session
  right: Right
  /** While rights are being looked up anew, frames wait here. */
  judging: Promise<void> | null
  /** Set before the room is closed: what was already on its way is refused. */
  ended: Closing | null
}

/** What Hocuspocus carries for a connection. `entry` comes with admission; before it there is only the socket. */
export type Carried = { socket: SyncSocket; entry?: Entry }

export const entryOf = (context: unknown): Entry => {
  const { entry } = context as Carried
  if (!entry) throw new Error('A room was used before its door was passed.')
  return entry
}

export const socketOf = (context: unknown) => (context as Carried).socket

/** Ends one person's stay in a room. Frames of theirs that were already read are refused from here on. */
export const endEntry = (connection: Connection, closing: Closing) => {
  entryOf(connection.context).ended = closing
  connection.close(closing)
}
