import { HocuspocusProvider, type HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import type { KeptRows } from './database.ts'

export type BoardState = 'live' | 'catching up' | 'offline' | 'refused'

export type Changes = { changed: readonly string[]; gone: readonly string[] }

type Held<Row> = { raw: unknown; json: string; row: Row }

/**
 * A mirror as frozen JSON. Its Y.Doc lives as long as one opening of the room: whatever ends the opening puts a new
 * empty one behind the same provider, and the last rows stay until whole newer ones replace them. A row whose JSON did
 * not change keeps its object, so that who draws it can tell by identity.
 */
export class Board<Row> {
  readonly room: string
  state: BoardState = 'offline'
  at = 0
  log: string | null = null
  #held = new Map<string, Held<Row>>()
  #options
  #provider: HocuspocusProvider

  constructor(options: {
    socket: HocuspocusProviderWebsocket
    room: string
    token: string
    parse: (row: unknown) => Row | null
    kept: KeptRows | null
    changed: (changes: Changes) => void
    stateChanged: () => void
    told: (payload: string) => void
    refused: (reason: string) => void
  }) {
    this.#options = options
    this.room = options.room
    if (options.kept) {
      this.at = options.kept.at
      this.log = options.kept.log
      this.#take(options.kept.rows)
    }
    const { socket, room, token } = options
    this.#provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: room,
      document: this.#watched(),
      token,
      awareness: null,
      sessionAwareness: true,
      onStateless: ({ payload }) => options.told(payload),
      onAuthenticationFailed: ({ reason }) => this.#refuse(reason),
      onClose: ({ event }) => {
        // Closes of the whole socket come by #down; what is left here is the server closing this one room.
        if (event.reason === 'stale') queueMicrotask(() => this.reopen())
        else if (socket.status === 'connected') this.#refuse(event.reason)
      },
    })
    // Not `close`: a socket given up for its silence emits `disconnect` alone (provider 4.8, checkConnection).
    socket.on('disconnect', this.#down)
    this.#provider.attach()
  }

  get(key: string): Row | undefined {
    return this.#held.get(key)?.row
  }

  *rows(): Iterable<[string, Row]> {
    for (const [key, { row }] of this.#held) yield [key, row]
  }

  raw(): [string, unknown][] {
    return [...this.#held].map(([key, { raw }]) => [key, raw])
  }

  /** False when nobody would hear it: who is away now says it again once back. */
  say(message: unknown): boolean {
    if (!this.#provider.isAuthenticated || this.#options.socket.status !== 'connected') return false
    this.#provider.sendStateless(JSON.stringify(message))
    return true
  }

  /** Draws an answer from the server: the only proof that the socket still leads anywhere. About 60 bytes each way. */
  pulse() {
    if (this.#provider.isAuthenticated) this.#provider.forceSync()
  }

  /** Token and first sync step again, in place: a detach would close its own successor. */
  reopen() {
    if (this.#options.socket.status !== 'connected') return
    this.#fresh()
    void this.#provider.onOpen(new Event('open'))
  }

  close() {
    const { socket } = this.#options
    socket.off('disconnect', this.#down)
    // While the socket is down a CLOSE would be queued, and close whoever opens this room next.
    if (socket.status !== 'connected') socket.configuration.providerMap.delete(this.#provider.effectiveName)
    const { document } = this.#provider
    this.#provider.destroy()
    document.destroy()
  }

  #refuse(reason: string) {
    this.#fresh()
    this.#become('refused')
    this.#options.refused(reason)
  }

  #down = () => {
    this.#fresh()
    this.#become('offline')
  }

  #become(state: BoardState) {
    if (this.state === state) return
    this.state = state
    this.#options.stateChanged()
  }

  #fresh() {
    const provider = this.#provider
    const old = provider.document
    old.off('update', provider.boundDocumentUpdateHandler)
    old.destroy()
    provider.configuration.document = this.#watched()
    this.#become('catching up')
  }

  #watched(): Y.Doc {
    const doc = new Y.Doc()
    const rows = doc.getMap('rows')
    const meta = doc.getMap('meta')
    doc.on('update', () => {
      if (doc !== this.#provider.document) return
      const at = meta.get('at')
      const log = meta.get('log')
      // Not whole yet; or, within one log, older than what is shown (a lagging second server).
      if (typeof at !== 'number') return
      const sameLog = (typeof log === 'string' ? log : null) === this.log
      if (sameLog && at < this.at) return
      this.at = at
      this.log = typeof log === 'string' ? log : null
      const changes = this.#take(rows.entries())
      this.#become('live')
      if (changes.changed.length > 0 || changes.gone.length > 0) this.#options.changed(changes)
    })
    return doc
  }

  /** Rows that cannot be read (of a newer server, say) are left out, never half shown. */
  #take(entries: Iterable<[string, unknown]>): Changes {
    const before = this.#held
    const after = new Map<string, Held<Row>>()
    const changed: string[] = []
    for (const [key, raw] of entries) {
      const held = before.get(key)
      if (held && held.raw === raw) {
        after.set(key, held)
        continue
      }
      const json = JSON.stringify(raw)
      if (held?.json === json) {
        after.set(key, { ...held, raw })
        continue
      }
      const row = this.#options.parse(raw)
      if (row === null) continue
      after.set(key, { raw, json, row: Object.freeze(row) })
      changed.push(key)
    }
    const gone = [...before.keys()].filter((key) => !after.has(key))
    this.#held = after
    return { changed, gone }
  }
}
