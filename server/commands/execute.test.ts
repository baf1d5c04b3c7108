import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '#shared/team/member.ts'
import {
  aHouse,
  aMember,
  aWorkspace,
  envelope,
  type Person,
  type Place,
  type TestHouse,
} from '../house.fixtures.ts'
import { newId } from '../people.fixtures.ts'
import { execute } from './execute.ts'

let house: TestHouse
let place: Place
let dana: Person
let min: Person
let profile: string

beforeEach(async () => {
  house = await aHouse()
  place = await aWorkspace(house)
  dana = place.owner
  min = await aMember(house, place, 'writer')
  profile = newId()
  const input = { client: place.client, network: 'x', networkId: null, handle: 'harbour', name: 'Harbour' }
  await execute(house, envelope(dana.session, 'profile.add', profile, input), dana.session)
})
afterEach(() => house.close())

const ask = (
  person: Person,
  name: string,
  on: string,
  input: unknown = {},
  more: Parameters<typeof envelope>[4] = {},
) => execute(house, envelope(person.session, name, on, input, more), person.session)

const aPost = (number: number) => ({
  client: place.client,
  profile,
  source: { subject: `x:status:${number}`, url: `https://x.com/lena/status/${number}`, author: 'lena' },
})

const opened = async (number = 20) => {
  const id = newId()
  await ask(dana, 'conversation.open', id, aPost(number))
  return id
}

const eventsOf = (on: string) =>
  house.db.selectFrom('events').selectAll().where('on_id', '=', on).orderBy('seq').execute()

describe('a command', () => {
  it('is decided, kept and answered with its events', async () => {
    const id = newId()
    expect(await ask(dana, 'conversation.open', id, aPost(20))).toMatchObject({
      status: 200,
      body: { on: id, version: 1, events: [{ kind: 'conversation.opened' }] },
    })
    expect(await eventsOf(id)).toMatchObject([
      {
        kind: 'conversation.opened',
        actor: dana.member,
        client: place.client,
        version_before: 0,
        version_after: 1,
      },
    ])
    expect(
      await house.db.selectFrom('outbox').selectAll().where('topic', '=', 'conversation.opened').execute(),
    ).toHaveLength(1)
  })

  it('asked again with the same id gets the same answer and happens once (D1)', async () => {
    const id = await opened()
    const commandId = randomUUID()
    const input = { note: newId(), text: 'She wrote twice.' }
    const first = await ask(min, 'conversation.note', id, input, { commandId })
    const again = await ask(min, 'conversation.note', id, input, { commandId })
    expect(first.status).toBe(200)
    expect(again).toEqual(first)
    expect(await house.db.selectFrom('notes').selectAll().execute()).toHaveLength(1)
  })

  it('asked twice in the same instant happens once', async () => {
    const id = await opened()
    const commandId = randomUUID()
    const input = { note: newId(), text: 'She wrote twice.' }
    const answers = await Promise.all(
      [1, 2, 3].map(() => ask(min, 'conversation.note', id, input, { commandId })),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await house.db.selectFrom('notes').selectAll().execute()).toHaveLength(1)
  })

  it('of the same id with other input is refused, and changes nothing (D1)', async () => {
    const id = await opened()
    const commandId = randomUUID()
    await ask(min, 'conversation.note', id, { note: newId(), text: 'One.' }, { commandId })
    expect(
      await ask(min, 'conversation.note', id, { note: newId(), text: 'Two.' }, { commandId }),
    ).toMatchObject({
      status: 422,
      body: { issues: [{ path: ['commandId'] }] },
    })
    expect(await house.db.selectFrom('notes').selectAll().execute()).toHaveLength(1)
  })

  it('with an id that another member used is a command of its own', async () => {
    const id = await opened()
    const commandId = randomUUID()
    await ask(min, 'conversation.claim', id, { draft: newId() }, { commandId })
    expect(await ask(dana, 'conversation.claim', id, { draft: newId() }, { commandId })).toMatchObject({
      status: 409,
      body: { code: 'held', details: { by: min.member } },
    })
  })

  it('based on a version that has moved on is stale (D5)', async () => {
    const id = await opened()
    await ask(min, 'conversation.done', id)
    expect(await ask(dana, 'conversation.reopen', id, {}, { basedOn: 1 })).toMatchObject({
      status: 409,
      body: { code: 'stale', details: { version: 2 } },
    })
    expect(await ask(dana, 'conversation.reopen', id, {}, { basedOn: 2 })).toMatchObject({ status: 200 })
  })

  it.each([
    ['an unknown name', { name: 'conversation.explode' }, ['name']],
    ["a name of the server's own", { name: 'session.start' }, ['name']],
    ['no commandId', { commandId: undefined }, ['commandId']],
    ['a wrong input', { input: { draft: 7 } }, ['input', 'draft']],
    ['no protocol', { protocol: undefined }, ['protocol']],
  ])('with %s is told where it is wrong', async (_what, wrong, path) => {
    const body = { ...envelope(dana.session, 'conversation.claim', newId(), { draft: newId() }), ...wrong }
    expect(await execute(house, body, dana.session)).toMatchObject({
      status: 422,
      body: { issues: [{ path }] },
    })
  })

  it('of a client that is too old is told so', async () => {
    expect(await ask(dana, 'conversation.done', newId(), {}, { protocol: 0 })).toMatchObject({ status: 426 })
  })

  it('that reuses the id of a note for another one is refused, and its neighbours are not', async () => {
    const id = await opened()
    const note = newId()
    const answers = await Promise.all([
      ask(min, 'conversation.note', id, { note, text: 'One.' }),
      ask(dana, 'conversation.note', id, { note, text: 'Two.' }),
      ask(dana, 'conversation.note', id, { note: newId(), text: 'Three.' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 409, 200])
  })
})

describe('who may', () => {
  it('is asked of the role, and the answer names who could', async () => {
    const id = await opened()
    const viewer = await aMember(house, place, 'viewer', { name: 'Vera' })
    expect(await ask(viewer, 'conversation.claim', id, { draft: newId() })).toMatchObject({
      status: 403,
      body: { reason: 'no-right', capability: 'reply', whoCould: [dana.member, min.member] },
    })
  })

  it("does not tell another client's conversation from none", async () => {
    const id = await opened()
    const elsewhere = newId() as ClientId
    await house.writes.write((transaction) =>
      transaction
        .insertInto('clients')
        .values({ id: elsewhere, workspace: place.workspace, version: 1, name: 'Other', created_at: 0 })
        .execute(),
    )
    const limited = await aMember(house, place, 'writer', { clients: [elsewhere], name: 'Lou' })
    const there = await ask(limited, 'conversation.done', id)
    expect(there).toEqual(await ask(limited, 'conversation.done', newId()))
    expect(there.status).toBe(404)
  })

  it("does not tell another workspace's conversation from none", async () => {
    const id = await opened()
    const other = (await aWorkspace(house, 'Other Foods')).owner
    const there = await ask(other, 'conversation.done', id)
    expect(there).toEqual(await ask(other, 'conversation.done', newId()))
    const forged = { ...envelope(dana.session, 'conversation.done', id, {}) }
    expect(await execute(house, forged, other.session)).toEqual(there)
  })

  it('is asked again under the lock: a session that was ended meanwhile decides nothing', async () => {
    const id = await opened()
    const [removed, late] = await Promise.all([
      ask(dana, 'member.remove', min.member),
      ask(min, 'conversation.done', id),
    ])
    expect([removed.status, late.status]).toEqual([200, 401])
    expect(await eventsOf(id)).toHaveLength(1)
  })

  it("ends somebody's sessions with the removal, and tells the sockets once it is on disk", async () => {
    const told: string[] = []
    house.sockets = {
      memberChanged: (id) => told.push(`member ${id}`),
      sessionEnded: (id) => told.push(`session ${id}`),
    }
    await ask(dana, 'member.remove', min.member)
    expect(told).toEqual([`member ${min.member}`, `session ${min.session.id}`])
  })

  it("does not tell somebody else's browser from none", async () => {
    const theirs = await ask(min, 'device.revoke', dana.session.id)
    expect(theirs).toEqual(await ask(min, 'device.revoke', newId()))
  })
})

describe('two people at once', () => {
  it('claim one conversation: exactly one holds it, and both know (C1)', async () => {
    for (let round = 0; round < 25; round += 1) {
      const id = await opened(100 + round)
      const answers = await Promise.all([
        ask(dana, 'conversation.claim', id, { draft: newId() }),
        ask(min, 'conversation.claim', id, { draft: newId() }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    }
  })

  it('open one post: both work on one conversation, under either id', async () => {
    const [hers, his] = [newId(), newId()]
    const [first, second] = await Promise.all([
      ask(dana, 'conversation.open', hers, aPost(20)),
      ask(min, 'conversation.open', his, aPost(20)),
    ])
    expect(first).toMatchObject({ status: 200, body: { on: hers, version: 1 } })
    expect(second).toMatchObject({ status: 200, body: { on: hers, version: 1, events: [] } })
    expect(await ask(min, 'conversation.done', his)).toMatchObject({
      status: 200,
      body: { on: hers, version: 2 },
    })
  })
})

describe('a claim', () => {
  it("is asked for with the holder's last sign of life", async () => {
    const id = await opened()
    await ask(dana, 'conversation.claim', id, { draft: newId() })
    house.time.now += 30_000
    house.presence = { seenAt: () => house.time.now - 1_000 }
    expect(await ask(min, 'conversation.claim', id, { draft: newId() })).toMatchObject({ status: 409 })
    house.presence = { seenAt: () => null }
    expect(await ask(min, 'conversation.claim', id, { draft: newId() })).toMatchObject({ status: 200 })
  })

  it('keeps one reply draft, whoever claims next', async () => {
    const id = await opened()
    const draft = newId()
    await ask(dana, 'conversation.claim', id, { draft })
    await ask(dana, 'conversation.release', id)
    await ask(min, 'conversation.claim', id, { draft: newId() })
    expect(await house.db.selectFrom('drafts').select(['id', 'conversation']).execute()).toEqual([
      { id: draft, conversation: id },
    ])
  })
})
