import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Role } from '#shared/team/capability.ts'
import { DATABASE_FILE } from '../../server/db/open.ts'
import { newId } from '../../server/people.fixtures.ts'
import { aConversation } from '../support/conversations.ts'
import { aMember, anotherClient, aWorkspace, done, signIn, type Workspace } from '../support/people.ts'
import type { Person } from '../support/person.ts'
import { RawSocket, SYNC } from '../support/raw-socket.ts'
import { aRoom, isSaved, rowsOf, type TestRoom, textOf } from '../support/rooms.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { until } from '../support/until.ts'

describe('rights in rooms', () => {
  let server: TestServer
  let workspace: Workspace
  let min: Person
  let room: string
  const endings: (() => unknown)[] = []

  beforeEach(async () => {
    server = await startServer()
    workspace = await aWorkspace(server.house)
    min = await aMember(server.house, workspace, 'Min')
    const conversation = await aConversation(server.house, workspace)
    const draft = newId()
    await done(server.house, min, 'conversation.claim', conversation, { draft })
    room = `draft.${draft}`
  })
  afterEach(async () => {
    for (const end of endings.splice(0)) await end()
    await server.stop()
  })

  const open = async (name: string, person: Person, wanted: Parameters<typeof aRoom>[3] = {}) => {
    const opened = aRoom(server.url, name, person, wanted)
    endings.push(() => opened.close())
    await until(() => opened.provider.isSynced || opened.reasons.length > 0)
    return opened
  }
  const raw = async (...rooms: [string, Person][]) => {
    const socket = new RawSocket(server.url)
    endings.push(() => socket.end())
    await until(() => socket.isOpen)
    for (const [name, { token }] of rooms) {
      socket.authenticate(name, token)
      await until(() => socket.authenticated(name))
    }
    return socket
  }
  const desk = () => `desk.${workspace.client}`
  const team = () => `team.${workspace.id}`
  const setRole = (person: Person, role: Role, clients: string[] | null = null) =>
    done(server.house, workspace.owner, 'member.set-role', person.member, { role, clients })
  const anUpdate = () => {
    const document = new Y.Doc()
    document.getText('text').insert(0, 'x')
    return Y.encodeStateAsUpdate(document)
  }

  it('are those of the table, for each role, room and stranger', async () => {
    const others = await aWorkspace(server.house, 'Elsewhere')
    const second = await anotherClient(server.house, workspace, 'Another')
    const removed = await aMember(server.house, workspace, 'Rem')
    await done(server.house, workspace.owner, 'member.remove', removed.member, {})
    const people = {
      owner: workspace.owner,
      manager: await aMember(server.house, workspace, 'Man', { role: 'manager' }),
      writer: min,
      viewer: await aMember(server.house, workspace, 'Vera', { role: 'viewer' }),
      elsewhere: await aMember(server.house, workspace, 'Lim', { clients: [second] }),
      stranger: others.owner,
      removed,
      nobody: { ...min, token: '' },
    }
    const answers: Record<string, string[]> = {}
    for (const [who, person] of Object.entries(people)) {
      const socket = await raw([desk(), person], [team(), person], [room, person])
      answers[who] = [desk(), team(), room].map((name) => String(socket.authenticated(name)))
    }
    expect(answers).toEqual({
      owner: ['readonly', 'readonly', 'read-write'],
      manager: ['readonly', 'readonly', 'read-write'],
      writer: ['readonly', 'readonly', 'read-write'],
      viewer: ['readonly', 'readonly', 'readonly'],
      elsewhere: ['no-right', 'readonly', 'no-right'],
      stranger: ['no-right', 'no-right', 'no-right'],
      removed: ['signed-out', 'signed-out', 'signed-out'],
      nobody: ['signed-out', 'signed-out', 'signed-out'],
    })
  })

  it('end within a second for who is removed, on every socket, and for nobody else (R5)', async () => {
    const sockets = await Promise.all(Array.from({ length: 20 }, () => raw([desk(), min], [room, min])))
    const olives = await open(room, workspace.owner)
    await done(server.house, workspace.owner, 'member.remove', min.member, {})
    const waited = await until(() => sockets.every(({ closed }) => closed))
    expect(waited).toBeLessThan(1_000)
    expect(new Set(sockets.map(({ closed }) => closed?.code))).toEqual(new Set([4401]))
    expect(new Set(sockets.map((socket) => socket.closing(room)))).toEqual(new Set(['signed-out']))
    olives.document.getText('text').insert(0, 'still here')
    await until(() => isSaved(olives))
    expect(olives.reasons).toEqual([])
  })

  it('end also for who was just coming in, while the room was still being loaded (R5)', async () => {
    const arrived = Promise.withResolvers<void>()
    const loaded = Promise.withResolvers<void>()
    const slow = {
      append: async () => {},
      compact: async () => {},
      async replay() {
        arrived.resolve()
        await loaded.promise
        return { through: 0, tail: 0 }
      },
    }
    const other = await startServer({ parts: { log: slow } })
    endings.push(() => other.stop())
    const there = await aWorkspace(other.house)
    const leaving = await aMember(other.house, there, 'Lea')
    const draft = newId()
    await done(other.house, leaving, 'conversation.claim', await aConversation(other.house, there), { draft })
    const socket = new RawSocket(other.url)
    endings.unshift(() => socket.end())
    await until(() => socket.isOpen)
    socket.authenticate(`draft.${draft}`, leaving.token)
    await arrived.promise
    await done(other.house, there.owner, 'member.remove', leaving.member, {})
    await new Promise((resolve) => setTimeout(resolve, 50)) // whoever is told of it has been told
    loaded.resolve()
    await until(() => socket.closed?.code === 4401, 1_000)
  })

  it('refuse frames that were on their way when the right was taken', async () => {
    const mins = await raw([room, min])
    const removing = done(server.house, workspace.owner, 'member.remove', min.member, {})
    for (let i = 0; i < 200; i += 1) mins.isOpen && mins.sync(room, SYNC.update, anUpdate())
    await removing
    const atRemoval = await count()
    await until(() => mins.closed)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await count()).toBeLessThanOrEqual(atRemoval)
    expect(mins.acknowledged(room)).toBeLessThanOrEqual(await count())
  })
  const count = async () =>
    (
      await server.house.db
        .selectFrom('document_updates')
        .select('seq')
        .where('document', '=', room)
        .execute()
    ).length

  it('become those of a lower role: the draft asks to be opened again, the desk goes on', async () => {
    const mins = await raw([desk(), min], [room, min])
    await setRole(min, 'viewer')
    expect(await until(() => mins.closing(room))).toBeLessThan(1_000)
    expect(mins.closing(room)).toBe('stale')
    expect(mins.closing(desk())).toBeNull()
    mins.heard.length = 0
    mins.authenticate(room, min.token)
    await until(() => mins.authenticated(room) === 'readonly')
    mins.sync(room, SYNC.update, anUpdate())
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(mins.acknowledged(room)).toBe(0)
    expect(await count()).toBe(0)
  })

  it('end for a client that somebody no longer works for', async () => {
    const second = await anotherClient(server.house, workspace, 'Another')
    const mins = await raw([desk(), min], [`desk.${second}`, min])
    await setRole(min, 'writer', [second])
    await until(() => mins.closing(desk()) === 'no-right')
    expect(mins.closing(`desk.${second}`)).toBeNull()
    expect(mins.isOpen).toBe(true)
  })

  it('end with the session, and not with another of the same person', async () => {
    const again = await signIn(server.house, min)
    const [one, other] = [await raw([desk(), min]), await raw([desk(), again])]
    await done(server.house, min, 'device.revoke', min.session, {})
    await until(() => one.closed?.code === 4401)
    expect(other.isOpen).toBe(true)
    const back = await raw([desk(), min])
    expect(back.authenticated(desk())).toBe('signed-out')
  })

  it('end when the session runs out', async () => {
    const short = await signIn(server.house, min, { lasts: 600 })
    const mins = await raw([desk(), short])
    expect(mins.authenticated(desk())).toBe('readonly')
    await until(() => mins.closed?.code === 4401)
  })

  it('are looked at again when another process wrote to the database', async () => {
    const mins = await raw([desk(), min])
    const admin = new DatabaseSync(join(server.data, DATABASE_FILE), { timeout: 5_000 })
    admin.prepare('update sessions set revoked_at = 1 where id = ?').run(min.session)
    admin
      .prepare(`insert into events (id, workspace, on_kind, on_id, kind, body, actor, at, command, version_before, version_after, prev, hash)
        values ('e', ?, 'session', ?, 'session.ended', '{}', 'a', 1, 'c', 1, 2, '', '')`)
      .run(workspace.id, min.session)
    admin.close()
    expect(await until(() => mins.closed?.code === 4401)).toBeLessThan(1_000)
  })

  it('are per room: one that is refused leaves the others on its socket alone', async () => {
    const desks = await open(desk(), min)
    const wrong = await open(`draft.${newId()}`, min, { socket: desks.socket })
    expect(wrong.reasons).toEqual(['no-right'])
    const right: TestRoom = await open(room, min, { socket: desks.socket })
    right.document.getText('text').insert(0, 'fine')
    await until(() => isSaved(right) && textOf(right) === 'fine' && Object.keys(rowsOf(desks)).length > 0)
  })
})
