import { type Connection, OutgoingMessage } from '@hocuspocus/server'
import { entryOf } from '../entry.ts'

type Opening = { hasSynced: boolean; owed: number; isPassingOver: boolean }

/**
 * What is typed while a client comes back may reach us ahead of what it wrote offline, and lean on it. The client's
 * answer to our first sync step holds all of it, so such an update is passed over, neither applied nor acknowledged,
 * and acknowledged with that answer: counters on the client are right, and "saved" is never said too early.
 */
export class EarlyUpdates {
  readonly #openings = new WeakMap<Connection, Opening>()

  #of(connection: Connection) {
    const known = this.#openings.get(connection)
    if (known) return known
    const made: Opening = { hasSynced: false, owed: 0, isPassingOver: false }
    this.#openings.set(connection, made)
    return made
  }

  /** True: it is early, and Hocuspocus will pass it over, since for this one message the connection only reads. */
  passOver(connection: Connection): boolean {
    const opening = this.#of(connection)
    if (opening.hasSynced) return false
    opening.owed += 1
    opening.isPassingOver = true
    connection.readOnly = true
    return true
  }

  /** Its answer to our first step is on disk; the acknowledgements follow once it is applied. */
  synced(connection: Connection) {
    this.#of(connection).hasSynced = true
  }

  /** After each message. */
  settle(connection: Connection) {
    const opening = this.#of(connection)
    if (opening.isPassingOver) {
      opening.isPassingOver = false
      connection.readOnly = entryOf(connection.context).right === 'read'
    } else if (opening.hasSynced) {
      for (; opening.owed > 0; opening.owed -= 1)
        connection.send(new OutgoingMessage(connection.messageAddress).writeSyncStatus(true).toUint8Array())
    }
  }
}
