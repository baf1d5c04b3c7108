import type { Connection } from '@hocuspocus/server'
import type { Peer } from 'crossws'
import { type Closing, overloaded, signedOut } from '../closing.ts'
import type { Limits } from '../limits.ts'
import { Allowance } from './allowance.ts'

/** Longest pause of a sender who is too fast, in milliseconds: its silence must not look like absence (GONE_AFTER). */
const LONGEST_PAUSE = 2_000

/** One open socket: when it was heard, which rooms it is in, and how much it may ask. Shaped as Hocuspocus wants a WebSocket. */
export class SyncSocket {
  readonly rooms = new Set<Connection>()
  readonly sessions = new Set<string>()
  readonly address: string
  /** Epoch milliseconds of the last frame, whatever it was. A silent socket may be a cut cable. */
  heardAt: number
  readonly #peer: Peer
  readonly #limits: Limits
  readonly #messages: Allowance
  readonly #bytes: Allowance
  readonly #deadline: NodeJS.Timeout
  #resume: NodeJS.Timeout | null = null

  constructor(peer: Peer, address: string, limits: Limits, now: number) {
    this.#peer = peer
    this.address = address
    this.heardAt = now
    this.#limits = limits
    this.#messages = new Allowance(limits.messagesPerSecond, limits.burst, now)
    this.#bytes = new Allowance(limits.bytesPerSecond, limits.burst, now)
    this.#deadline = setTimeout(() => this.end(signedOut), limits.authenticateWithin)
  }

  get readyState() {
    return this.#peer.websocket.readyState ?? 3
  }

  /** Some room has let it in. */
  authenticated() {
    clearTimeout(this.#deadline)
  }

  /**
   * Called for each frame. Who sends too much is read more slowly: TCP makes the sender wait, and nothing is lost.
   * Frames that were read together still come after the pause began, so each of them prolongs it.
   */
  heard(bytes: number, now: number) {
    this.heardAt = now
    const wait = Math.max(this.#messages.take(1, now), this.#bytes.take(bytes, now))
    if (wait === 0) return
    if (this.#resume) clearTimeout(this.#resume)
    const { websocket } = this.#peer as { websocket: { pause?(): void; resume?(): void } }
    websocket.pause?.()
    this.#resume = setTimeout(
      () => {
        this.#resume = null
        websocket.resume?.()
      },
      Math.min(wait, LONGEST_PAUSE),
    )
  }

  send(data: string | ArrayBufferLike | Blob | ArrayBufferView) {
    if (this.#peer.bufferedAmount > this.#limits.unsent) return this.cut()
    this.#peer.send(data)
  }

  close(code?: number, reason?: string) {
    this.#peer.close(code, reason)
  }

  end({ code, reason }: Closing) {
    this.close(code, reason)
  }

  /** For one who does not read: a closing frame would only queue behind the rest. */
  cut() {
    this.end(overloaded)
    this.#peer.terminate()
  }

  closed() {
    clearTimeout(this.#deadline)
    if (this.#resume) clearTimeout(this.#resume)
  }
}
