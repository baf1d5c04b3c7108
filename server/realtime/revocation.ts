import type { Connection } from '@hocuspocus/server'
import type { MemberId } from '#shared/team/member.ts'
import { admit } from './admission.ts'
import { type Closing, fault, signedOut, stale } from './closing.ts'
import type { Sockets } from './door/sockets.ts'
import { type Entry, endEntry, entryOf, socketOf } from './entry.ts'
import type { Happened } from './mirrors/mirror.ts'
import type { Needs } from './needs.ts'

/** The entry goes on, changed in place, or has to end: a room whose right changed is asked for anew, so that the client knows. */
const outcome = (old: Entry, fresh: Entry | Closing): Closing | null => {
  if ('code' in fresh) return fresh
  if (fresh.right !== old.right) return stale
  old.session = fresh.session
  return null
}

/** Rights taken away reach open sockets at once; everybody else goes on undisturbed. */
export class Revocation {
  readonly #needs: Needs
  readonly #sockets: Sockets

  constructor(needs: Needs, sockets: Sockets) {
    this.#needs = needs
    this.#sockets = sockets
  }

  memberChanged = (member: MemberId) => this.#judgeThose((entry) => entry.session.member === member)

  sessionEnded = (session: string) => this.#judgeThose((entry) => entry.session.id === session)

  /** Asked twice a second: a session also ends by itself, and its sockets with it. */
  endExpired = () => {
    const now = this.#needs.now()
    this.#judgeThose((entry) => entry.session.expiresAt <= now)
  }

  /** Said again by the event log, which other processes (`admin`) write to as well. */
  happened = ({ kind, on_kind, on_id }: Happened) => {
    if (on_kind === 'member') this.#judgeThose((entry) => entry.session.member === on_id)
    if (on_kind === 'session') this.sessionEnded(on_id)
    if (kind === 'account.password-changed') this.#judgeThose((entry) => entry.session.account === on_id)
  }

  #judgeThose(concerned: (entry: Entry) => boolean) {
    for (const socket of this.#sockets.all)
      for (const connection of socket.rooms)
        if (concerned(entryOf(connection.context))) this.judge(connection)
  }

  /** One after the other: the second of two changes must not be answered from what the first one read. */
  judge = (connection: Connection) => {
    const entry = entryOf(connection.context)
    const turn = (entry.judging ?? Promise.resolve()).then(() => this.#again(connection, entry))
    entry.judging = turn.then(() => {
      if (entry.judging === last) entry.judging = null
    })
    const last = entry.judging
  }

  async #again(connection: Connection, entry: Entry) {
    if (entry.ended) return
    const closing = await this.#closingFor(connection, entry)
    if (!closing) return
    endEntry(connection, closing)
    const socket = socketOf(connection.context)
    socket.rooms.delete(connection)
    if (closing === signedOut && socket.rooms.size === 0) socket.end(signedOut)
  }

  async #closingFor(connection: Connection, entry: Entry) {
    try {
      return outcome(entry, await admit(this.#needs, entry.token, connection.document.name))
    } catch (error) {
      this.#needs.log.error({ err: error }, 'rights could not be looked up')
      return fault
    }
  }
}
