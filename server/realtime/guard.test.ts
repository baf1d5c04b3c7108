import { Hocuspocus } from '@hocuspocus/server'
import * as encoding from 'lib0/encoding'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { guarded } from './guard.ts'

const log = pino({ level: 'silent' })

/** Every hook by which Hocuspocus calls into an extension while a room lives. */
const hooks = [
  'onConnect',
  'onAuthenticate',
  'onCreateDocument',
  'onLoadDocument',
  'afterLoadDocument',
  'connected',
  'beforeHandleMessage',
  'afterHandleMessage',
  'beforeSync',
  'beforeHandleAwareness',
  'onAwarenessUpdate',
  'beforeBroadcastStateless',
  'onStateless',
  'onChange',
  'onStoreDocument',
  'afterStoreDocument',
  'onDisconnect',
  'beforeUnloadDocument',
  'afterUnloadDocument',
] as const

const frame = (room: string, type: number, write: (encoder: encoding.Encoder) => void) => {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, room)
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const token = (room: string) =>
  frame(room, 2, (encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, 'token')
  })

const anEdit = (room: string) => {
  const document = new Y.Doc()
  document.getText('text').insert(0, 'x')
  return frame(room, 0, (encoder) => {
    encoding.writeVarUint(encoder, 2)
    encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(document))
  })
}

/** Hocuspocus leaves work for the next turns of the event loop: stores and unloads by timers of 0 ms. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 2))

/** One connection through everything that calls hooks, to its end. Answers what was sent to it. */
const visit = async (rooms: Hocuspocus, room: string) => {
  const sent: Uint8Array[] = []
  const socket = {
    readyState: 1,
    ended: 0,
    send: (data: unknown) => void sent.push(data as Uint8Array),
    close() {
      socket.readyState = 3
    },
    end() {
      socket.ended += 1
    },
  }
  const client = rooms.handleConnection(socket, new Request('http://perch/sync'), { socket })
  client.handleMessage(token(room))
  await settled()
  client.handleMessage(frame(room, 5, (encoder) => encoding.writeVarString(encoder, 'hello')))
  client.handleMessage(anEdit(room))
  await settled()
  rooms.documents.get(room)?.broadcastStateless('to all')
  await settled()
  client.handleClose({ code: 1000, reason: '' })
  await settled()
  return { sent, socket }
}

describe('a hook that fails', () => {
  const unhandled = vi.fn()
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    process.on('unhandledRejection', unhandled)
  })
  afterEach(() => {
    process.off('unhandledRejection', unhandled)
    unhandled.mockClear()
    vi.restoreAllMocks()
  })

  const failing = (name: string, fail: () => unknown) => ({
    [name]: (payload: { documentName?: string }) => (payload.documentName === 'bad' ? fail() : undefined),
  })

  describe.each([
    [
      'throws',
      () => {
        throw new Error('broken')
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken'))],
    ['rejects with nothing', () => Promise.reject()],
  ])('and %s', (_how, fail) => {
    it.each(hooks)('in %s ends no process, and other rooms go on', async (name) => {
      const rooms = new Hocuspocus({
        quiet: true,
        debounce: 0,
        extensions: [guarded(failing(name, fail), log)],
      })
      await visit(rooms, 'bad')
      const { sent } = await visit(rooms, 'good')
      expect(sent.length).toBeGreaterThanOrEqual(2)
      await settled()
      expect(unhandled).not.toHaveBeenCalled()
    })
  })

  it('closes the socket it happened on, so that its client comes back', async () => {
    const fail = () => Promise.reject(new Error('broken'))
    const rooms = new Hocuspocus({ quiet: true, extensions: [guarded(failing('beforeSync', fail), log)] })
    expect((await visit(rooms, 'bad')).socket.ended).toBeGreaterThan(0)
    expect((await visit(rooms, 'good')).socket.ended).toBe(0)
  })

  it('would end the process without the guard: this test sees it', async () => {
    const rooms = new Hocuspocus({
      quiet: true,
      extensions: [failing('onStateless', () => Promise.reject(new Error('broken')))],
    })
    await visit(rooms, 'bad')
    await settled()
    expect(unhandled).toHaveBeenCalled()
  })
})
