import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { Person } from '../support/person.ts'
import { aRoom, aSocket } from '../support/rooms.ts'

/** How often a typist presses a key, in milliseconds: far faster than a person. */
const EVERY = 4

/** Somebody who writes numbered marks into a draft without end, and notes which of them the server said are saved. */
export class Typist {
  readonly #name: string
  readonly #socket: HocuspocusProviderWebsocket
  readonly #room
  readonly #timer
  #written = 0
  #saved = 0

  constructor(name: string, url: string, room: string, person: Person) {
    this.#name = name
    this.#socket = aSocket(url)
    this.#room = aRoom(url, room, person, { socket: this.#socket })
    this.#room.provider.on('unsyncedChanges', ({ number }: { number: number }) => {
      if (number === 0) this.#saved = this.#written
    })
    this.#timer = setInterval(() => this.#type(), EVERY)
  }

  /** Marks that were acknowledged: each must be on the server's disk, once. */
  get saved() {
    return Array.from({ length: this.#saved }, (_, index) => this.#mark(index + 1))
  }

  get text() {
    return this.#room.document.getText('text').toString()
  }

  get reasons(): readonly string[] {
    return this.#room.reasons
  }

  stopTyping() {
    clearInterval(this.#timer)
  }

  end() {
    this.stopTyping()
    this.#room.close()
    this.#socket.destroy()
  }

  #mark = (number: number) => `[${this.#name}${number}]`

  #type() {
    if (!this.#room.provider.isSynced || this.#room.provider.unsyncedChanges > 20) return
    this.#written += 1
    const text = this.#room.document.getText('text')
    text.insert(text.length, this.#mark(this.#written))
  }
}
