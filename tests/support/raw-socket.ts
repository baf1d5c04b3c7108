import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { EXTENSION_ORIGIN, syncUrl } from './rooms.ts'

/** Message types on the wire. Source: @hocuspocus/server, src/types.ts. */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, stateless: 5, close: 7, status: 8 } as const
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

type Wanted = {
  origin?: string | null
  protocols?: string[]
  path?: string
  headers?: Record<string, string>
}

export type Heard = { room: string; type: number; body: Uint8Array }

/** A socket that says exactly what a test tells it to, well-formed or not. */
export class RawSocket {
  readonly websocket: WebSocket
  readonly heard: Heard[] = []
  /** The HTTP status of an upgrade that was refused. */
  status: number | null = null
  closed: { code: number; reason: string } | null = null

  constructor(url: string, { origin = EXTENSION_ORIGIN, protocols = [], path, headers = {} }: Wanted = {}) {
    const address = path === undefined ? syncUrl(url) : `${url.replace(/^http/, 'ws')}${path}`
    this.websocket = new WebSocket(address, protocols, { headers, ...(origin !== null && { origin }) })
    this.websocket.binaryType = 'arraybuffer'
    this.websocket.on('unexpected-response', (request, response) => {
      this.status = response.statusCode ?? 0
      request.destroy()
    })
    this.websocket.on('error', () => {})
    this.websocket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() }
    })
    this.websocket.on('message', (data: ArrayBuffer) => {
      const bytes = new Uint8Array(data)
      const decoder = decoding.createDecoder(bytes)
      const [room, type] = [decoding.readVarString(decoder), decoding.readVarUint(decoder)]
      this.heard.push({ room, type, body: bytes.slice(decoder.pos) })
    })
  }

  get isOpen() {
    return this.websocket.readyState === WebSocket.OPEN
  }

  send(bytes: Uint8Array) {
    this.websocket.send(bytes)
  }

  message(room: string, type: number, write: (encoder: encoding.Encoder) => void = () => {}) {
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, room)
    encoding.writeVarUint(encoder, type)
    write(encoder)
    this.send(encoding.toUint8Array(encoder))
  }

  authenticate(room: string, token: string) {
    this.message(room, MESSAGE.auth, (encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, token)
      encoding.writeVarString(encoder, '4.8.0')
    })
  }

  sync(room: string, kind: number, payload: Uint8Array) {
    this.message(room, MESSAGE.sync, (encoder) => {
      encoding.writeVarUint(encoder, kind)
      encoding.writeVarUint8Array(encoder, payload)
    })
  }

  /** What the server answered to an authentication: the scope it gave, or the reason why not. */
  authenticated(room: string): string | null {
    const answer = this.heard.find((one) => one.room === room && one.type === MESSAGE.auth)
    if (!answer) return null
    const decoder = decoding.createDecoder(answer.body)
    decoding.readVarUint(decoder)
    return decoding.readVarString(decoder)
  }

  /** Edits that the server said are on disk. */
  acknowledged(room: string) {
    return this.heard.filter((one) => one.room === room && one.type === MESSAGE.status && one.body[0] === 1)
      .length
  }

  closing(room: string): string | null {
    const close = this.heard.find((one) => one.room === room && one.type === MESSAGE.close)
    return close ? decoding.readVarString(decoding.createDecoder(close.body)) : null
  }

  end() {
    this.websocket.terminate()
  }
}
