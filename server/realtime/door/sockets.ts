import type { SyncSocket } from './sync-socket.ts'

const add = (map: Map<string, Set<SyncSocket>>, key: string, socket: SyncSocket) => {
  const found = map.get(key)
  if (found) found.add(socket)
  else map.set(key, new Set([socket]))
}

const remove = (map: Map<string, Set<SyncSocket>>, key: string, socket: SyncSocket) => {
  const found = map.get(key)
  found?.delete(socket)
  if (found?.size === 0) map.delete(key)
}

/** Every open socket, by where it comes from and by the sessions that its rooms were opened with. */
export class Sockets {
  readonly all = new Set<SyncSocket>()
  readonly #byAddress = new Map<string, Set<SyncSocket>>()
  readonly #bySession = new Map<string, Set<SyncSocket>>()

  opened(socket: SyncSocket) {
    this.all.add(socket)
    add(this.#byAddress, socket.address, socket)
  }

  closed(socket: SyncSocket) {
    this.all.delete(socket)
    remove(this.#byAddress, socket.address, socket)
    for (const session of socket.sessions) remove(this.#bySession, session, socket)
  }

  /** Counted once per socket, however many rooms it opens with it. */
  speaksFor(socket: SyncSocket, session: string) {
    if (!this.all.has(socket)) return
    socket.sessions.add(session)
    add(this.#bySession, session, socket)
  }

  countFrom = (address: string) => this.#byAddress.get(address)?.size ?? 0

  countOf = (session: string) => this.#bySession.get(session)?.size ?? 0
}
