import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newId } from '../../server/people.fixtures.ts'
import { LIMITS, type Limits } from '../../server/realtime/limits.ts'
import { aConversation } from '../support/conversations.ts'
import { aMember, aWorkspace, done } from '../support/people.ts'
import type { Person } from '../support/person.ts'
import { RawSocket, SYNC } from '../support/raw-socket.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { until } from '../support/until.ts'

describe('a socket that asks too much', () => {
  let server: TestServer
  const endings: (() => unknown)[] = []

  afterEach(async () => {
    for (const end of endings.splice(0)) await end()
    await server.stop()
  })

  const aDraft = async (limits: Partial<Limits>) => {
    server = await startServer({ parts: { limits: { ...LIMITS, ...limits } } })
    const workspace = await aWorkspace(server.house)
    const min = await aMember(server.house, workspace, 'Min')
    const draft = newId()
    await done(server.house, min, 'conversation.claim', await aConversation(server.house, workspace), {
      draft,
    })
    return { min, owner: workspace.owner, room: `draft.${draft}` }
  }
  const join = async (room: string, person: Person) => {
    const socket = new RawSocket(server.url)
    endings.push(() => socket.end())
    await until(() => socket.isOpen)
    socket.authenticate(room, person.token)
    await until(() => socket.authenticated(room) === 'read-write')
    return socket
  }
  /** Puts another text in the place of the old one, and gives what is sent for it. */
  const rewrite = (document: Y.Doc, text: string) => {
    const before = Y.encodeStateVector(document)
    const shared = document.getText('text')
    document.transact(() => {
      shared.delete(0, shared.length)
      shared.insert(0, text)
    })
    return Y.encodeStateAsUpdate(document, before)
  }

  it('by sending fast is read more slowly, and loses nothing', async () => {
    const { min, owner, room } = await aDraft({ messagesPerSecond: 100, burst: 0.5 })
    const [fast, other] = [await join(room, min), await join(room, owner)]
    const document = new Y.Doc()
    for (let i = 0; i < 200; i += 1) fast.sync(room, SYNC.update, rewrite(document, `text ${i}`))
    const began = performance.now()
    const others = new Y.Doc()
    other.sync(room, SYNC.update, rewrite(others, 'a'))
    await until(() => other.acknowledged(room) === 1, 1_000, 'the others not to be slowed down')
    await until(() => fast.acknowledged(room) > 0)
    fast.sync(room, SYNC.update, rewrite(document, 'one more'))
    await until(() => fast.acknowledged(room) === 201, 8_000)
    expect(performance.now() - began).toBeGreaterThan(1_000)
    expect(fast.isOpen).toBe(true)
  })

  it('by not reading is cut off, and the others go on', async () => {
    const { min, owner, room } = await aDraft({ unsent: 500_000 })
    const [writer, slow, reader] = [await join(room, min), await join(room, owner), await join(room, owner)]
    slow.websocket.pause()
    const document = new Y.Doc()
    const written = 250 // 15 MB: more than the system's own buffers between two sockets hold
    for (let i = 1; i <= written; i += 1) {
      writer.sync(room, SYNC.update, rewrite(document, String(i % 10).repeat(60_000)))
      await until(() => writer.acknowledged(room) === i)
    }
    slow.websocket.resume()
    await until(() => slow.closed, 5_000, 'the slow reader to find itself cut off')
    expect(writer.isOpen && reader.isOpen).toBe(true)
    writer.sync(room, SYNC.update, rewrite(document, 'short'))
    await until(() => writer.acknowledged(room) === written + 1)
  })
})
