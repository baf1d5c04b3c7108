import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { EXTENSION_ORIGIN } from '../../support/rooms.ts'

/** Message types of both protocols, and of the sync messages within. Source: @hocuspocus/server src/types.ts, y-protocols. */
const SYNC = 0
const AUTH = 2
const SYNC_REPLY = 4
const SYNC_STATUS = 8
const STEP_2 = 1
const UPDATE = 2

/** One socket in one room, without a Y.Doc: it costs the generator nothing but the frames. */
export type Line = {
  /** The frame of an update, made beforehand. */
  frame(update: Uint8Array): Uint8Array
  send(frame: Uint8Array): void
  /** Every frame of an update as it comes, before anything is read from it. */
  onFrame: (data: Uint8Array) => void
  /** The server has said "saved" to one of ours. */
  onSaved: () => void
  /** The update in a frame. */
  read(data: Uint8Array): Uint8Array
  close(): void
}

/** A frame carries an update when its sync message is a step 2 or an update. */
const skipToSync = (data: Uint8Array, named: boolean) => {
  const decoder = decoding.createDecoder(data)
  if (named) decoding.readVarString(decoder)
  return { decoder, type: decoding.readVarUint(decoder) }
}

type Wanted = { url: string; room: string; token?: string; kind: 'hocuspocus' | 'y-websocket' | 'relay' }

/** Resolves once the room has let us in and has told us what it holds. */
export const openLine = async ({ url, room, token = 'none', kind }: Wanted): Promise<Line> => {
  const named = kind === 'hocuspocus'
  const address = named ? url : `${url}/${room}`
  const socket = new WebSocket(address, { origin: EXTENSION_ORIGIN, perMessageDeflate: false })
  socket.binaryType = 'nodebuffer'
  const inStep = Promise.withResolvers<void>()
  const begin = (type: number) => {
    const encoder = encoding.createEncoder()
    if (named) encoding.writeVarString(encoder, room)
    encoding.writeVarUint(encoder, type)
    return encoder
  }
  const step1 = () => {
    const encoder = begin(SYNC)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint8Array(encoder, Uint8Array.of(0))
    socket.send(encoding.toUint8Array(encoder))
  }
  const line: Line = {
    frame(update) {
      const encoder = begin(SYNC)
      encoding.writeVarUint(encoder, UPDATE)
      encoding.writeVarUint8Array(encoder, update)
      return encoding.toUint8Array(encoder)
    },
    send: (frame) => socket.send(frame),
    onFrame: () => {},
    onSaved: () => {},
    read(data) {
      const { decoder } = skipToSync(data, named)
      decoding.readVarUint(decoder)
      return decoding.readVarUint8Array(decoder)
    },
    close: () => socket.terminate(),
  }
  socket.on('message', (data: Buffer) => {
    const { decoder, type } = skipToSync(data, named)
    if (type === SYNC_STATUS) return line.onSaved()
    if (named && type === AUTH) {
      const answer = decoding.readVarUint(decoder)
      if (answer === 2) step1()
      else inStep.reject(new Error(`the room said no: ${decoding.readVarString(decoder)}`))
    }
    if (type !== SYNC && type !== SYNC_REPLY) return
    const message = decoding.readVarUint(decoder)
    if (message === STEP_2) inStep.resolve()
    if (message === UPDATE) line.onFrame(data)
  })
  socket.once('error', inStep.reject)
  socket.once('close', (code, reason) => inStep.reject(new Error(`closed ${code} ${reason}`)))
  socket.once('open', () => {
    if (kind === 'relay') return inStep.resolve()
    if (kind === 'y-websocket') return step1()
    const encoder = begin(AUTH)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, token)
    encoding.writeVarString(encoder, '4.8.0')
    socket.send(encoding.toUint8Array(encoder))
  })
  await inStep.promise
  return line
}
