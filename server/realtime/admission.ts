import type { Connection, Extension } from '@hocuspocus/server'
import { parseRoom } from '#shared/sync/rooms.ts'
import { authenticateToken } from '../http/authenticate.ts'
import { type Closing, noRight, overloaded, signedOut, stale } from './closing.ts'
import type { Sockets } from './door/sockets.ts'
import { type Carried, type Entry, socketOf } from './entry.ts'
import type { Limits } from './limits.ts'
import type { Needs, Reads } from './needs.ts'
import { rightTo } from './rights.ts'

const nameOf = async (db: Reads, account: string) => {
  const row = await db.selectFrom('accounts').select('name').where('id', '=', account).executeTakeFirst()
  return row?.name ?? ''
}

/** Who comes with this token, and what they may do in that room. Also asked again whenever rights may have changed. */
export const admit = async (needs: Needs, token: string, name: string): Promise<Entry | Closing> => {
  const session = await authenticateToken(needs, token)
  if (!session) return signedOut
  const room = parseRoom(name)
  const right = room && (await rightTo(needs.db, room, session))
  if (!right) return noRight
  const person = await nameOf(needs.db, session.account)
  return { room, token, name: person, session, right, judging: null, ended: null }
}

export type AdmissionParts = {
  needs: Needs
  sockets: Sockets
  limits: Limits
  /** Looks a connection's rights up once more. */
  judge(connection: Connection): void
}

/** The door of every room: a token becomes a session, a session a right. Each room on a socket is judged by itself. */
export const admission = ({ needs, sockets, limits, judge }: AdmissionParts): Extension => ({
  extensionName: 'admission',

  async onAuthenticate({ token, documentName, context, connectionConfig }): Promise<Pick<Carried, 'entry'>> {
    const socket = socketOf(context)
    if (socket.rooms.size >= limits.rooms) throw overloaded
    const entry = await admit(needs, token, documentName)
    if ('code' in entry) throw entry
    const { id } = entry.session
    if (!socket.sessions.has(id) && sockets.countOf(id) >= limits.socketsPerSession) {
      socket.end(overloaded)
      throw overloaded
    }
    sockets.speaksFor(socket, id)
    socket.authenticated()
    connectionConfig.readOnly = entry.right === 'read'
    return { entry }
  },

  async connected({ context, connection }) {
    socketOf(context).rooms.add(connection)
    judge(connection) // a right taken away while the room was loading found no connection to end
  },

  /** After a right was taken away, what was already read from the socket is refused; while it is looked up, it waits. */
  async beforeHandleMessage({ context, connection, document }) {
    const { entry } = context as Carried
    while (entry?.judging) await entry.judging
    if (entry?.ended) throw entry.ended
    // Already out of the room, for a reason that was told then: not the one who takes away its rows.
    if (!document.hasConnection(connection)) throw stale
  },

  async onDisconnect({ context }) {
    const { rooms } = socketOf(context)
    for (const connection of rooms)
      if (!connection.document.hasConnection(connection)) rooms.delete(connection)
  },
})
