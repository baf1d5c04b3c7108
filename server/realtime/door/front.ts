import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Hocuspocus } from '@hocuspocus/server'
import type { Peer } from 'crossws'
import crossws from 'crossws/adapters/node'
import { goingAway, tooOld } from '../closing.ts'
import type { Limits } from '../limits.ts'
import type { Needs } from '../needs.ts'
import { offersPerch, SUBPROTOCOL } from './caller.ts'
import { isFrame } from './frame.ts'
import { type Admitted, judge } from './judge.ts'
import { ownOrigins } from './origins.ts'
import type { Sockets } from './sockets.ts'
import { SyncSocket } from './sync-socket.ts'

type Client = ReturnType<Hocuspocus['handleConnection']>

/** What travels from the judgement to the open socket. */
type Carrying = { admitted: Admitted; address: string; perch: boolean; socket?: SyncSocket; client?: Client }

const carriedBy = (peer: Peer) => peer.context as Carrying

/** How long sockets may take to close by themselves when the server stops, in milliseconds. */
const CLOSE_WITHIN = 2_000

/** What is no message of ours. Source: RFC 6455, section 7.4.1. */
const NOT_A_MESSAGE = { code: 1007, reason: 'malformed' }

/** No hook of ours reads the request, and Hocuspocus takes its address apart with each message: there is none here. */
const NO_REQUEST = Object.defineProperty(new Request('http://perch/'), 'url', { value: '' })

const refuseUpgrade = (socket: Duplex, status: number) => {
  const text = STATUS_CODES[status] ?? ''
  const answer = `HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`
  socket.end(answer, () => socket.destroy())
}

export type FrontParts = {
  server: Server
  needs: Needs
  rooms: Hocuspocus
  sockets: Sockets
  limits: Limits
  sessionOf(token: string): Promise<{ id: string } | null>
  addressOf(request: IncomingMessage): string
  isThisMachine(address: string): boolean
}

/** The way in for sockets: judged before the upgrade, counted and measured after it, and seen out when the server stops. */
export class Front {
  readonly #parts: FrontParts
  readonly #websockets
  #closing = false

  constructor(parts: FrontParts) {
    this.#parts = parts
    const { server, limits } = parts
    this.#websockets = crossws({
      serverOptions: { maxPayload: limits.frame, perMessageDeflate: false },
      hooks: {
        upgrade: (request) =>
          (request.context as Carrying).perch
            ? { headers: { 'sec-websocket-protocol': SUBPROTOCOL } }
            : undefined,
        open: (peer) => this.#open(peer),
        message: (peer, message) => this.#message(peer, message.uint8Array()),
        close: (peer, { code = 1006, reason = '' }) => this.#closed(peer, code, reason),
        error: () => {}, // an oversized or broken frame: the close that follows says so
      },
    })
    server.on('upgrade', this.#upgrade)
  }

  /** Messages already read are answered; then everybody is asked to come back, and cut off if they do not go. */
  async close() {
    this.#closing = true
    this.#parts.server.off('upgrade', this.#upgrade)
    this.#parts.server.on('upgrade', (_request: IncomingMessage, socket: Duplex) =>
      refuseUpgrade(socket, 503),
    )
    const connections = [...this.#parts.sockets.all].flatMap(({ rooms }) => [...rooms])
    await Promise.all(connections.map((connection) => connection.waitForPendingMessages()))
    for (const socket of this.#parts.sockets.all) socket.end(goingAway)
    const deadline = Date.now() + CLOSE_WITHIN
    while (this.#parts.sockets.all.size > 0 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20))
    this.#websockets.closeAll(goingAway.code, goingAway.reason, true)
    await this.#websockets.close()
  }

  #upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy()) // Node leaves it without a listener: a reset here would end the process
    this.#judge(request, socket, head).catch((error) => {
      this.#parts.needs.log.error({ err: error }, 'a socket could not be opened')
      refuseUpgrade(socket, 500)
    })
  }

  async #judge(request: IncomingMessage, socket: Duplex, head: Buffer) {
    const address = this.#parts.addressOf(request)
    if (
      !this.#parts.isThisMachine(address) &&
      this.#parts.sockets.countFrom(address) >= this.#parts.limits.socketsPerAddress
    )
      return refuseUpgrade(socket, 429)
    const own = ownOrigins(this.#parts.needs.publicUrl, request.socket.localPort)
    const judgement = await judge(request, own, this.#parts.sessionOf)
    if (judgement.status !== 101) return refuseUpgrade(socket, judgement.status)
    const { admitted } = judgement
    if (
      admitted.session !== null &&
      this.#parts.sockets.countOf(admitted.session) >= this.#parts.limits.socketsPerSession
    )
      return refuseUpgrade(socket, 429)
    const context: Carrying = { admitted, address, perch: offersPerch(request) }
    const asked = new Request(`http://perch${request.url}`)
    await this.#websockets.handleUpgrade(request, socket, head, Object.assign(asked, { context }))
  }

  #open(peer: Peer) {
    const carrying = carriedBy(peer)
    if (carrying.admitted.tooOld) return peer.close(tooOld.code, tooOld.reason)
    if (this.#closing) return peer.close(goingAway.code, goingAway.reason)
    const socket = new SyncSocket(peer, carrying.address, this.#parts.limits, this.#parts.needs.now())
    carrying.socket = socket
    this.#parts.sockets.opened(socket)
    if (carrying.admitted.session !== null) this.#parts.sockets.speaksFor(socket, carrying.admitted.session)
    carrying.client = this.#parts.rooms.handleConnection(socket, NO_REQUEST, { socket })
  }

  #message(peer: Peer, data: Uint8Array) {
    const { socket, client } = carriedBy(peer)
    if (!socket || !client || this.#closing) return
    socket.heard(data.byteLength, this.#parts.needs.now())
    if (isFrame(data)) client.handleMessage(data)
    else socket.end(NOT_A_MESSAGE)
  }

  #closed(peer: Peer, code: number, reason: string) {
    const { socket, client } = carriedBy(peer)
    if (!socket) return
    socket.closed()
    this.#parts.sockets.closed(socket)
    client?.handleClose({ code, reason })
  }
}
