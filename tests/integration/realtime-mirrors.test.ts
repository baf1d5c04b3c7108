import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { ConversationId } from '#shared/inbox/conversation.ts'
import { DeskRow, FaceRow } from '#shared/sync/mirror-rows.ts'
import { newId } from '../../server/people.fixtures.ts'
import { KEPT_AFTER_DONE } from '../../server/realtime/conversation-rows.ts'
import { ask, post } from '../support/commands.ts'
import { aConversation } from '../support/conversations.ts'
import { aMember, aWorkspace, done, type Workspace } from '../support/people.ts'
import { aRoom, rowsOf, type TestRoom } from '../support/rooms.ts'
import { freshFolder, startServer, type TestServer } from '../support/server.ts'
import { until } from '../support/until.ts'

describe('a mirror', () => {
  let server: TestServer
  let workspace: Workspace
  let opened: TestRoom[] = []

  beforeEach(async () => {
    server = await startServer()
    workspace = await aWorkspace(server.house)
  })
  afterEach(async () => {
    for (const room of opened) room.close()
    opened = []
    await server.stop()
  })

  const openDesk = (wanted: Parameters<typeof aRoom>[3] = {}) => {
    const desk = aRoom(server.url, `desk.${workspace.client}`, workspace.owner, wanted)
    opened.push(desk)
    return desk
  }
  /** A mirror that nobody looks at is thrown away within milliseconds. */
  const unloaded = () => new Promise((resolve) => setTimeout(resolve, 60))
  const rowOf = (desk: TestRoom, id: ConversationId) => rowsOf(desk)[`conversation:${id}`]

  it('shows what is open, and each change as soon as it is decided (D2)', async () => {
    const first = await aConversation(server.house, workspace)
    const desk = openDesk()
    await until(() => rowOf(desk, first))

    const min = await aMember(server.house, workspace, 'Min')
    await until(() => rowsOf(desk)[`role:${min.member}`])
    const claimed = await post(server.url, min, ask(min, 'conversation.claim', first, { draft: newId() }))
    expect(claimed.status).toBe(200)
    const waited = await until(() => (rowOf(desk, first)?.claim as { by: string } | null)?.by === min.member)
    expect(waited).toBeLessThan(500)

    const second = await aConversation(server.house, workspace)
    await until(() => rowOf(desk, second))
  })

  it('holds only rows that the other side can read, texts of the answer and the reason with them', async () => {
    const conversation = await aConversation(server.house, workspace)
    const { owner } = workspace
    await done(server.house, owner, 'conversation.escalate', conversation, {
      to: { member: owner.member },
      reasonId: newId(),
      reason: 'She is right.',
    })
    const row = await server.house.db
      .selectFrom('conversation_subjects')
      .select('subject')
      .where('conversation', '=', conversation)
      .executeTakeFirstOrThrow()
    await done(server.house, owner, 'conversation.record-reply', conversation, {
      reply: newId(),
      subject: row.subject,
      profile: workspace.profile,
      permalink: 'https://x.com/harbour/status/1',
      text: `We are sorry, Lena. ${'So sorry. '.repeat(25)}123456789🙏 Write to us.`,
      at: Date.now(),
    })
    const desk = openDesk()
    await until(() => rowOf(desk, conversation))
    expect(rowOf(desk, conversation)?.reason).toBe('She is right.')
    expect(String(rowOf(desk, conversation)?.reply)).toMatch(/^We are sorry, Lena\./)
    expect(String(rowOf(desk, conversation)?.reply)).toHaveLength(279)
    const rows = Object.values(rowsOf(desk))
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['conversation', 'profile', 'role']))
    for (const one of rows) DeskRow.parse(one)

    const team = aRoom(server.url, `team.${workspace.id}`, owner)
    opened.push(team)
    await until(() => Object.keys(rowsOf(team)).length === 1)
    for (const one of Object.values(rowsOf(team))) FaceRow.parse(one)
  })

  it('shows profiles and teams as they are made and renamed', async () => {
    const desk = openDesk()
    const { owner, client, profile } = workspace
    await until(() => rowsOf(desk)[`profile:${profile}`]?.handle === 'harbour')
    await done(server.house, owner, 'profile.rename', profile, {
      handle: 'harbour_coffee',
      name: 'Harbour',
      networkId: null,
    })
    await until(() => rowsOf(desk)[`profile:${profile}`]?.handle === 'harbour_coffee')
    expect(rowsOf(desk)[`profile:${profile}`]?.handles).toMatchObject([
      { handle: 'harbour' },
      { handle: 'harbour_coffee' },
    ])
    const team = newId()
    await done(server.house, owner, 'team.add', team, { client, name: 'Evening shift' })
    await until(() => rowsOf(desk)[`team:${team}`]?.name === 'Evening shift')
  })

  it('keeps a done conversation for a week, then lets it go', async () => {
    const conversation = await aConversation(server.house, workspace)
    await done(server.house, workspace.owner, 'conversation.done', conversation, {})
    const desk = openDesk()
    await until(() => rowOf(desk, conversation)?.state === 'done')

    await server.house.writes.write((transaction) =>
      transaction
        .updateTable('conversations')
        .set({ changed_at: Date.now() - KEPT_AFTER_DONE })
        .where('id', '=', conversation)
        .execute(),
    )
    desk.close()
    await unloaded()
    const fresh = openDesk()
    await until(() => fresh.document.getMap('meta').get('at') !== undefined)
    expect(rowOf(fresh, conversation)).toBeUndefined()
  })

  it('drops a person who was removed, and keeps their face', async () => {
    const min = await aMember(server.house, workspace, 'Min')
    const desk = openDesk()
    const team = aRoom(server.url, `team.${workspace.id}`, workspace.owner)
    opened.push(team)
    await until(() => rowsOf(desk)[`role:${min.member}`] && rowsOf(team)[`face:${min.member}`])
    await done(server.house, workspace.owner, 'member.remove', min.member, {})
    await until(() => !rowsOf(desk)[`role:${min.member}`])
    await until(() => rowsOf(team)[`face:${min.member}`]?.gone === true)
  })

  it('names the last event within and the log it counts in', async () => {
    const desk = openDesk()
    await until(() => desk.document.getMap('meta').get('at') !== undefined)
    const { seq } = await server.house.db
      .selectFrom('events')
      .select(({ fn }) => fn.max('seq').as('seq'))
      .executeTakeFirstOrThrow()
    expect(desk.document.getMap('meta').toJSON()).toEqual({ at: seq, log: server.house.logId })
  })

  it('is written by the server alone: what a client writes changes nothing and is not acknowledged', async () => {
    const conversation = await aConversation(server.house, workspace)
    const forger = openDesk()
    const other = openDesk()
    await until(() => rowOf(forger, conversation) && rowOf(other, conversation))
    forger.document.getMap('rows').set(`conversation:${conversation}`, { kind: 'conversation', forged: true })
    forger.document.getMap('rows').set('conversation:x', {})
    await aConversation(server.house, workspace)
    await until(() => Object.keys(rowsOf(other)).length === 4)
    expect(forger.provider.unsyncedChanges).toBeGreaterThan(0)
    expect(rowOf(other, conversation)).not.toHaveProperty('forged')
    expect(rowsOf(other)).not.toHaveProperty('conversation:x')
  })

  it('fences out who brings an older opening along', async () => {
    const conversation = await aConversation(server.house, workspace)
    const desk = openDesk()
    await until(() => rowOf(desk, conversation))
    const kept = new Y.Doc()
    Y.applyUpdate(kept, Y.encodeStateAsUpdate(desk.document))
    desk.close()
    await unloaded()
    const merging = openDesk({ document: kept })
    await until(() => merging.reasons.includes('stale'))
  })

  it('never resurrects a row over a restart, for a client that starts afresh', async () => {
    const data = await freshFolder()
    let house = await startServer({ data })
    const team = await aWorkspace(house.house)
    const gone = await aConversation(house.house, team)
    const stays = await aConversation(house.house, team)
    const desk = aRoom(house.url, `desk.${team.client}`, team.owner)
    opened.push(desk)
    await until(() => rowOf(desk, gone) && rowOf(desk, stays))
    const { port } = house
    await house.stop()
    house = await startServer({ data, port })
    await house.house.writes.write((transaction) =>
      transaction
        .updateTable('conversations')
        .set({ state: 'done', changed_at: 1 })
        .where('id', '=', gone)
        .execute(),
    )
    await until(() => desk.reasons.includes('stale'), 5_000, 'the merging client to be fenced out')
    const fresh = aRoom(house.url, `desk.${team.client}`, team.owner)
    opened.push(fresh)
    await until(() => rowOf(fresh, stays))
    expect(rowOf(fresh, gone)).toBeUndefined()
    await house.stop()
  })
})
