import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../server/people.fixtures.ts'
import { LIMITS } from '../../server/realtime/limits.ts'
import { seed as anySeed, chanceFrom, oneOf } from '../support/chance.ts'
import { aMember, anotherClient, aWorkspace, signIn, type Workspace } from '../support/people.ts'
import { RawSocket } from '../support/raw-socket.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { until } from '../support/until.ts'

const small = {
  ...LIMITS,
  frame: 1_000,
  waiting: 500,
  authenticateWithin: 300,
  rooms: 2,
  socketsPerSession: 2,
}

describe('the door', () => {
  let server: TestServer
  let workspace: Workspace
  const sockets: RawSocket[] = []

  beforeEach(async () => {
    server = await startServer({ parts: { limits: small } })
    workspace = await aWorkspace(server.house)
  })
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.end()
    await server.stop()
  })

  const knock = (wanted: ConstructorParameters<typeof RawSocket>[1] = {}) => {
    const socket = new RawSocket(server.url, wanted)
    sockets.push(socket)
    return socket
  }
  const settled = async (socket: RawSocket) => {
    await until(() => socket.status !== null || socket.isOpen || socket.closed)
    return socket.status ?? 101
  }
  const desk = () => `desk.${workspace.client}`

  it.each([
    ['a web page', 'https://evil.example', 403],
    ['another extension', 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 403],
    ['a sandboxed frame', 'null', 403],
    ['our extension', undefined, 101],
    ['our extension in Firefox', 'moz-extension://0f7bbf3a-4c0c-4a27-8d3b-1f4f0a4d8f11', 101],
  ])('answers %s before the upgrade', async (_who, origin, status) => {
    expect(await settled(knock(origin === undefined ? {} : { origin }))).toBe(status)
  })

  it('lets its own pages in, and no path but its own', async () => {
    expect(await settled(knock({ origin: server.url }))).toBe(101)
    expect(await settled(knock({ path: '/other' }))).toBe(404)
    expect(await settled(knock({ path: '/' }))).toBe(404)
  })

  it('lets a program without Origin in by a token alone, in either of two places and never in the address', async () => {
    const { token } = workspace.owner
    expect(await settled(knock({ origin: null }))).toBe(403)
    expect(await settled(knock({ origin: null, path: `/sync?token=${token}` }))).toBe(403)
    const bySubprotocol = knock({ origin: null, protocols: ['perch', `token.${token}`] })
    expect(await settled(bySubprotocol)).toBe(101)
    expect(bySubprotocol.websocket.protocol).toBe('perch')
    expect(await settled(knock({ origin: null, headers: { authorization: `Bearer ${token}` } }))).toBe(101)
    expect(
      await settled(knock({ origin: null, headers: { authorization: 'Bearer wrong-wrong-wrong-wrong' } })),
    ).toBe(401)
    expect(await settled(knock({ protocols: ['perch', 'token.wrong-wrong-wrong-wrong'] }))).toBe(401)
  })

  it('tells a client that is too old so', async () => {
    const old = knock({ path: '/sync?protocol=0' })
    await until(() => old.closed)
    expect(old.closed).toEqual({ code: 4426, reason: 'too-old' })
    expect(await settled(knock({ path: '/sync?protocol=1' }))).toBe(101)
  })

  it('closes who does not say who they are in time', async () => {
    const silent = knock()
    const waited = await until(() => silent.closed)
    expect(silent.closed?.code).toBe(4401)
    expect(waited).toBeGreaterThan(250)
    const known = knock()
    await until(() => known.isOpen)
    known.authenticate(desk(), workspace.owner.token)
    await until(() => known.authenticated(desk()) === 'readonly')
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(known.isOpen).toBe(true)
  })

  it('answers alike for a room that is not there and one that is not theirs', async () => {
    const others = await aWorkspace(server.house, 'Elsewhere')
    const second = await anotherClient(server.house, workspace, 'Another')
    const limited = await aMember(server.house, workspace, 'Lim', { clients: [workspace.client] })
    const rooms = [
      [workspace.owner, `desk.${newId()}`],
      [workspace.owner, `desk.${others.client}`],
      [workspace.owner, `team.${others.id}`],
      [workspace.owner, `draft.${newId()}`],
      [workspace.owner, 'desk.x'],
      [workspace.owner, 'constructor.x'],
      [limited, `desk.${second}`],
    ] as const
    for (const [person, room] of rooms) {
      const socket = knock()
      await until(() => socket.isOpen)
      socket.authenticate(room, person.token)
      await until(() => socket.authenticated(room))
      expect(socket.authenticated(room), room).toBe('no-right')
    }
    const stranger = knock()
    await until(() => stranger.isOpen)
    stranger.authenticate(desk(), 'a-token-that-nobody-ever-made')
    await until(() => stranger.authenticated(desk()) === 'signed-out')
  })

  it('closes an oversized frame, and no smaller one', async () => {
    const socket = knock()
    await until(() => socket.isOpen)
    socket.authenticate(desk(), workspace.owner.token)
    await until(() => socket.authenticated(desk()))
    const frame = (length: number) => {
      const bytes = new Uint8Array(length)
      bytes.set([1, 120, 5, ((length - 5) & 0x7f) | 0x80, (length - 5) >> 7]) // room "x", stateless, that many zeros
      return bytes
    }
    socket.send(frame(450))
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(socket.isOpen).toBe(true)
    socket.send(frame(small.frame + 1))
    await until(() => socket.closed)
    expect(socket.closed?.code).toBe(1009)
  })

  it.each([
    ['nothing', []],
    ['half a name', [40, 100]],
    ['a name without a type', [1, 120]],
    ['a server message', [1, 120, 6, 1, 65]],
    ['an endless number', [255, 255, 255, 255, 255, 255, 255, 255, 255, 255]],
  ])('closes a frame that is %s, and goes on for the others', async (_what, bytes) => {
    const [bad, good] = [knock(), knock()]
    await until(() => bad.isOpen && good.isOpen)
    bad.send(Uint8Array.from(bytes))
    await until(() => bad.closed)
    expect(bad.closed?.code).toBe(1007)
    good.authenticate(desk(), workspace.owner.token)
    await until(() => good.authenticated(desk()) === 'readonly')
  })

  it('stands two thousand broken frames, and serves the others meanwhile', { timeout: 30_000 }, async () => {
    const seed = anySeed()
    const chance = chanceFrom(seed)
    const good = knock()
    await until(() => good.isOpen)
    good.authenticate(desk(), workspace.owner.token)
    await until(() => good.authenticated(desk()))
    let sent = 0
    while (sent < 2_000) {
      const bad = await signIn(server.house, workspace.owner)
      const socket = knock()
      await until(() => socket.isOpen)
      socket.authenticate(desk(), bad.token)
      await until(() => socket.authenticated(desk()))
      for (let i = 0; i < 100 && socket.isOpen; i += 1, sent += 1) {
        const body = Uint8Array.from({ length: Math.floor(chance() * 40) }, () => Math.floor(chance() * 256))
        // Half of them whole on the outside, so that what is broken lies as deep as it can.
        const isWhole = chance() < 0.5
        socket.message(desk(), oneOf([0, 1, 2, 3, 4, 5], chance), (encoder) => {
          if (isWhole) encoding.writeVarUint(encoder, Math.floor(chance() * 3))
          if (isWhole) encoding.writeVarUint8Array(encoder, body)
          else encoding.writeUint8Array(encoder, body)
        })
        if (i % 20 === 0) await new Promise((resolve) => setImmediate(resolve))
      }
      socket.end()
    }
    expect(good.isOpen, `seed ${seed}`).toBe(true)
    good.sync(desk(), 0, Uint8Array.from([0]))
    const before = good.heard.length
    await until(() => good.heard.length > before)
  })

  it('lets little wait before it knows who sends it', async () => {
    const socket = knock()
    await until(() => socket.isOpen)
    for (let i = 0; i < 8; i += 1)
      socket.message(desk(), 5, (encoder) => encoding.writeVarString(encoder, 'x'.repeat(80)))
    await until(() => socket.closed)
    expect(socket.closed?.code).toBe(4205)
  })

  it('counts the sockets of a session and the rooms of a socket', async () => {
    const { token } = workspace.owner
    const [one, two, three] = [knock(), knock(), knock()]
    await until(() => one.isOpen && two.isOpen && three.isOpen)
    one.authenticate(desk(), token)
    two.authenticate(desk(), token)
    await until(() => one.authenticated(desk()) === 'readonly' && two.authenticated(desk()) === 'readonly')
    three.authenticate(desk(), token)
    await until(() => three.closed)
    expect(three.closed?.code).toBe(1013)
    expect(await settled(knock({ origin: null, headers: { authorization: `Bearer ${token}` } }))).toBe(429)

    const elsewhere = await signIn(server.house, workspace.owner)
    const many = knock()
    await until(() => many.isOpen)
    const rooms = [`${desk()}\0first`, `team.${workspace.id}`, `${desk()}\0second`]
    for (const room of rooms) {
      many.authenticate(room, elsewhere.token)
      await until(() => many.authenticated(room))
    }
    expect(rooms.map((room) => many.authenticated(room))).toEqual(['readonly', 'readonly', 'overloaded'])
  })
})
