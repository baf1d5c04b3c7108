import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { ConversationId } from '#shared/inbox/conversation.ts'
import { newId } from '../../server/people.fixtures.ts'
import { LONGEST_TEXT } from '../../server/realtime/drafts/check-update.ts'
import { type DraftLog, draftLog } from '../../server/realtime/drafts/draft-log.ts'
import { aConversation } from '../support/conversations.ts'
import { aMember, aWorkspace, done, type Workspace } from '../support/people.ts'
import type { Person } from '../support/person.ts'
import { MESSAGE, RawSocket, SYNC } from '../support/raw-socket.ts'
import { aRoom, isSaved, type TestRoom, textOf } from '../support/rooms.ts'
import { freshFolder, startServer, type TestServer } from '../support/server.ts'
import { until } from '../support/until.ts'

describe('a reply draft', () => {
  let server: TestServer
  let workspace: Workspace
  let min: Person
  let conversation: ConversationId
  let room: string
  const endings: (() => unknown)[] = []
  /** What an append does before it writes: the disk of these tests. */
  let disk: () => void

  const begin = async () => {
    disk = () => {}
    let log: DraftLog | undefined
    const parts = {
      log: {
        append: async (update, still) => {
          disk()
          await log?.append(update, still)
        },
        replay: async (name, into) => log?.replay(name, into) ?? { through: 0, tail: 0 },
        compact: async (name) => log?.compact(name),
      } satisfies DraftLog,
    }
    server = await startServer({ parts })
    log = draftLog(server.house)
  }

  beforeEach(async () => {
    await begin()
    workspace = await aWorkspace(server.house)
    min = await aMember(server.house, workspace, 'Min')
    conversation = await aConversation(server.house, workspace)
    const draft = newId()
    await done(server.house, min, 'conversation.claim', conversation, { draft })
    room = `draft.${draft}`
  })
  afterEach(async () => {
    for (const end of endings.splice(0)) await end()
    await server.stop()
  })

  const join = (person: Person, wanted: Parameters<typeof aRoom>[3] = {}) => {
    const joined = aRoom(server.url, room, person, wanted)
    endings.push(() => joined.close())
    return joined
  }
  const raw = async (person: Person) => {
    const socket = new RawSocket(server.url)
    endings.push(() => socket.end())
    await until(() => socket.isOpen)
    socket.authenticate(room, person.token)
    await until(() => socket.authenticated(room))
    return socket
  }
  const type = (joined: TestRoom, text: string) => joined.document.getText('text').insert(0, text)
  const stored = async () => {
    const found = server.house.db.selectFrom('document_updates').select('bytes').where('document', '=', room)
    return (await found.orderBy('seq').execute()).map(({ bytes }) => bytes)
  }
  const rows = async () => (await stored()).length
  const updateOf = (change: (document: Y.Doc) => void, from?: Y.Doc) => {
    const document = new Y.Doc()
    if (from) Y.applyUpdate(document, Y.encodeStateAsUpdate(from))
    const before = Y.encodeStateVector(document)
    change(document)
    return Y.encodeStateAsUpdate(document, before)
  }

  it('is written by several, and stands after everybody has left', async () => {
    const [mins, olives] = [join(min), join(workspace.owner)]
    type(mins, 'We are sorry.')
    await until(() => textOf(olives) === 'We are sorry.')
    type(olives, 'Lena! ')
    await until(() => textOf(mins) === 'Lena! We are sorry.' && isSaved(mins) && isSaved(olives))
    mins.close()
    olives.close()
    const later = join(min)
    await until(() => textOf(later) === 'Lena! We are sorry.')
  })

  it('is watched by a viewer, whose writing changes nothing and is not acknowledged (W3)', async () => {
    const vera = await aMember(server.house, workspace, 'Vera', { role: 'viewer' })
    const [veras, mins] = [join(vera), join(min)]
    type(mins, 'Hello')
    await until(() => textOf(veras) === 'Hello')
    expect(veras.provider.authorizedScope).toBe('readonly')
    const before = await rows()
    type(veras, 'Forged ')
    veras.document.getText('text').delete(7, 2)
    type(mins, '1')
    await until(() => textOf(veras).includes('1'))
    expect(veras.provider.unsyncedChanges).toBeGreaterThan(0)
    expect(textOf(mins)).toBe('1Hello')
    expect(await rows()).toBe(before + 1)
  })

  it('is on disk before it is acknowledged, and before the others hear of it (W1)', async () => {
    const [mins, olives] = [join(min), join(workspace.owner)]
    await until(() => isSaved(mins) && isSaved(olives))
    let atAppend = ''
    disk = () => {
      atAppend = `${mins.provider.unsyncedChanges} ${textOf(olives)}`
    }
    type(mins, 'x')
    await until(() => textOf(olives) === 'x' && isSaved(mins))
    expect(atAppend).toBe('1 ')
    expect(await rows()).toBe(1)
  })

  it('never acknowledges what could not be written: the client keeps it, and it is saved once there is room again (W2)', async () => {
    const [mins, olives] = [join(min), join(workspace.owner)]
    await until(() => mins.provider.isSynced && olives.provider.isSynced)
    let failures = 0
    disk = () => {
      failures += 1
      throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 })
    }
    type(mins, 'not lost')
    await until(() => failures >= 2)
    expect(mins.provider.unsyncedChanges).toBeGreaterThan(0)
    expect(textOf(olives)).toBe('')
    expect(await rows()).toBe(0)
    disk = () => {}
    await until(() => textOf(olives) === 'not lost' && isSaved(mins))
    expect(await rows()).toBe(1)
  })

  it.each([
    ['half an update', () => Uint8Array.from([1, 1, 5, 0, 4, 1]), 'malformed'],
    ['noise', () => Uint8Array.from([255, 254, 9, 0, 0, 3, 7]), 'malformed'],
    ['another root', () => updateOf((doc) => doc.getText('other').insert(0, 'x')), 'not-plain-text'],
    [
      'a map',
      () => updateOf((doc) => doc.getMap('text').set('__proto__', { isAdmin: true })),
      'not-plain-text',
    ],
    [
      'something nested',
      () => updateOf((doc) => doc.getArray('text').insert(0, [new Y.Map()])),
      'not-plain-text',
    ],
    [
      'a picture',
      () => updateOf((doc) => doc.getText('text').insertEmbed(0, { url: 'x' })),
      'not-plain-text',
    ],
    ['bold', () => updateOf((doc) => doc.getText('text').insert(0, 'x', { bold: true })), 'not-plain-text'],
    [
      'a text too long',
      () => updateOf((doc) => doc.getText('text').insert(0, 'x'.repeat(LONGEST_TEXT + 1))),
      'too-long',
    ],
    [
      'too many writers',
      () => {
        const all = new Y.Doc()
        for (let i = 0; i < 65; i += 1)
          Y.applyUpdate(
            all,
            updateOf((doc) => doc.getText('text').insert(0, 'x')),
          )
        return Y.encodeStateAsUpdate(all)
      },
      'too-many-writers',
    ],
  ])('refuses %s: closed with why, nothing stored, nothing acknowledged', async (_what, make, problem) => {
    const [good, bad] = [join(workspace.owner), await raw(min)]
    await until(() => good.provider.isSynced)
    bad.sync(room, SYNC.update, make())
    await until(() => bad.closing(room))
    expect(bad.closing(room)).toBe(`refused: ${problem}`)
    expect(bad.acknowledged(room)).toBe(0)
    expect(bad.isOpen, 'other rooms of the socket go on').toBe(true)
    expect(await rows()).toBe(0)
    type(good, 'fine')
    await until(() => isSaved(good))
    expect(good.reasons).toEqual([])
  })

  it('passes over what comes ahead of the offline work it follows, and acknowledges both once both are saved', async () => {
    const [olives, mins] = [join(workspace.owner), await raw(min)]
    const mine = new Y.Doc()
    mine.getText('text').insert(0, 'offline, ')
    const whole = () => Y.encodeStateAsUpdate(mine)
    const early = updateOf((doc) => doc.getText('text').insert(9, 'then early.'), mine)
    mins.sync(room, SYNC.update, early)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect([mins.acknowledged(room), await rows()]).toEqual([0, 0])
    Y.applyUpdate(mine, early)
    mins.sync(room, SYNC.step2, whole())
    await until(() => mins.acknowledged(room) === 2)
    await until(() => textOf(olives) === 'offline, then early.')

    const unknown = new Y.Doc()
    unknown.getText('text').insert(0, 'never sent')
    mins.sync(
      room,
      SYNC.update,
      updateOf((doc) => doc.getText('text').insert(10, '!'), unknown),
    )
    await until(() => mins.closing(room))
    expect(mins.closing(room), 'once in step, nothing honest leans on the unknown').toBe(
      'refused: incomplete',
    )
    expect(await rows()).toBe(1)
  })

  it('takes the longest text there may be, and not one character more', async () => {
    const mins = await raw(min)
    const longest = new Y.Doc()
    longest.getText('text').insert(0, 'x'.repeat(LONGEST_TEXT))
    mins.sync(room, SYNC.update, Y.encodeStateAsUpdate(longest))
    await until(() => mins.acknowledged(room) === 1)
    mins.sync(
      room,
      SYNC.update,
      updateOf((doc) => doc.getText('text').delete(0, 1), longest),
    )
    await until(() => mins.acknowledged(room) === 2)
    mins.sync(
      room,
      SYNC.update,
      updateOf((doc) => doc.getText('text').insert(0, 'yy'), longest),
    )
    await until(() => mins.closing(room))
    expect(mins.closing(room)).toBe('refused: too-long')
  })

  it('belongs to whoever first wrote under an id: nobody cuts another off while they are offline', async () => {
    const mins = join(min)
    type(mins, 'a')
    await until(() => isSaved(mins))
    mins.socket.disconnect()
    mins.document.getText('text').insert(1, 'bc') // written offline, clocks 1 and 2
    const hijacker = await raw(workspace.owner)
    const copy = new Y.Doc()
    Y.applyUpdate(copy, (await stored())[0] ?? new Uint8Array())
    const before = Y.encodeStateVector(copy)
    copy.clientID = mins.document.clientID
    copy.getText('text').insert(1, 'XYZ')
    hijacker.sync(room, SYNC.update, Y.encodeStateAsUpdate(copy, before))
    await until(() => hijacker.closing(room))
    expect(hijacker.closing(room)).toBe('refused: foreign-writer')
    mins.socket.shouldConnect = true
    await mins.socket.connect()
    await until(() => isSaved(mins))
    const olives = join(workspace.owner)
    await until(() => textOf(olives) === 'abc')
  })

  it('shows cursors under the name of the session, and nobody under an id of somebody else', async () => {
    const [mins, olives] = [join(min), join(workspace.owner)]
    await until(() => mins.provider.isSynced && olives.provider.isSynced)
    mins.provider.awareness?.setLocalState({
      user: { member: workspace.owner.member, name: 'Olive', color: '#aabbcc', extra: 'x'.repeat(100) },
      cursor: { anchor: 1, head: 1 },
      more: 'x'.repeat(5_000),
    })
    const seen = () => olives.provider.awareness?.getStates().get(mins.document.clientID)
    await until(seen)
    expect(seen()).toEqual({
      user: { member: min.member, name: 'Min', color: '#aabbcc' },
      cursor: { anchor: 1, head: 1 },
    })

    const forger = await raw(workspace.owner)
    const { Awareness, encodeAwarenessUpdate } = await import('y-protocols/awareness')
    const forged = new Awareness(new Y.Doc())
    forged.states.set(mins.document.clientID, { cursor: { anchor: 9, head: 9 } })
    forged.meta.set(mins.document.clientID, { clock: 99, lastUpdated: Date.now() })
    const { writeVarUint8Array } = await import('lib0/encoding')
    forger.message(room, MESSAGE.awareness, (encoder) =>
      writeVarUint8Array(encoder, encodeAwarenessUpdate(forged, [mins.document.clientID])),
    )
    forged.destroy()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(seen()?.cursor).toEqual({ anchor: 1, head: 1 })
  })

  it('opens from a snapshot once its log is long, with the same text and a short log', async () => {
    const mins = join(min)
    await until(() => mins.provider.isSynced)
    for (let i = 0; i < 620; i += 1) mins.document.getText('text').insert(i, String(i % 10))
    await until(() => isSaved(mins), 30_000)
    const snapshot = () =>
      server.house.db
        .selectFrom('document_snapshots')
        .selectAll()
        .where('document', '=', room)
        .executeTakeFirst()
    await until(snapshot)
    expect(await rows()).toBeLessThan(500)
    const text = textOf(mins)
    mins.close()
    const later = join(workspace.owner)
    await until(() => textOf(later) === text)
    type(later, '!')
    await until(() => isSaved(later))
  })

  it('opens nothing that is damaged on disk, leaves it as it is, and says so', async () => {
    const mins = join(min)
    type(mins, 'intact')
    await until(() => isSaved(mins))
    mins.close()
    const flipped = (await stored())[0] ?? new Uint8Array()
    flipped[flipped.length - 8] = (flipped[flipped.length - 8] ?? 0) ^ 1
    await server.house.writes.write((transaction) =>
      transaction
        .updateTable('document_updates')
        .set({ bytes: flipped })
        .where('document', '=', room)
        .execute(),
    )
    await new Promise((resolve) => setTimeout(resolve, 50))
    const later = join(workspace.owner)
    await until(() => later.reasons.includes('damaged'))
    expect(textOf(later)).toBe('')
    expect(await stored()).toEqual([flipped])
    const desk = aRoom(server.url, `desk.${workspace.client}`, workspace.owner, { socket: later.socket })
    endings.push(() => desk.close())
    await until(() => desk.provider.isSynced)
  })

  it('stands over a restart of the server, edits of the time between included', async () => {
    const data = await freshFolder()
    let first = await startServer({ data })
    const team = await aWorkspace(first.house)
    const at = await aConversation(first.house, team)
    const draft = newId()
    await done(first.house, team.owner, 'conversation.claim', at, { draft })
    const olives = aRoom(first.url, `draft.${draft}`, team.owner)
    endings.push(() => olives.close())
    type(olives, 'before. ')
    await until(() => isSaved(olives))
    const { port } = first
    await first.stop()
    olives.document.getText('text').insert(8, 'between. ')
    first = await startServer({ data, port })
    await until(() => isSaved(olives))
    const later = aRoom(first.url, `draft.${draft}`, team.owner)
    endings.push(() => later.close())
    await until(() => textOf(later) === 'before. between. ')
    await first.stop()
  })
})
