import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Me } from '#shared/sync/mirror-rows.ts'
import { ConversationRead, DevicesRead, MembersRead } from '#shared/sync/reads.ts'
import type { ClientId } from '#shared/team/member.ts'
import { executeAsServer } from '../commands/execute-as-server.ts'
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
import { makeApp } from './app.ts'
import { tokenHash } from './token.ts'

let house: TestHouse
let place: Place
let dana: Person
let min: Person
let conversation: string
let app: ReturnType<typeof makeApp>

const post = (body: unknown, headers: Record<string, string>) =>
  app.request('/api/commands', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers,
  })

const bearer = ({ token }: Person) => ({ authorization: `Bearer ${token}` })

const ask = (person: Person, name: string, on: string, input: unknown = {}) =>
  post(envelope(person.session, name, on, input), bearer(person))

const get = async (path: string, person: Person) => {
  const answer = await app.request(path, { headers: bearer(person) })
  return { status: answer.status, body: await answer.json() }
}

beforeEach(async () => {
  house = await aHouse()
  app = makeApp(house)
  place = await aWorkspace(house)
  dana = place.owner
  min = await aMember(house, place, 'writer')
  const profile = newId()
  conversation = newId()
  const handle = { network: 'x', networkId: null, handle: 'harbour', name: 'Harbour' }
  await ask(dana, 'profile.add', profile, { client: place.client, ...handle })
  const source = { subject: 'x:status:20', url: 'https://x.com/lena/status/20', author: 'lena' }
  await ask(dana, 'conversation.open', conversation, { client: place.client, profile, source })
})
afterEach(() => house.close())

describe('POST /api/commands', () => {
  it.each([
    ['what is no JSON', '{', 422],
    ['what is no object', '7', 422],
    ['an empty body', '', 422],
    ['more than 256 kB', JSON.stringify({ text: 'x'.repeat(300_000) }), 413],
  ])('answers %s', async (_what, body, status) => {
    expect((await post(body, bearer(dana))).status).toBe(status)
  })

  it('answers the status of the decision', async () => {
    expect((await ask(dana, 'conversation.done', conversation)).status).toBe(200)
    expect((await ask(dana, 'conversation.claim', conversation, { draft: newId() })).status).toBe(409)
    expect((await ask(dana, 'conversation.done', newId())).status).toBe(404)
    expect((await ask(min, 'member.remove', dana.member)).status).toBe(403)
  })

  it.each([
    ['no token', {}],
    ['a token that never was', { authorization: `Bearer ${'x'.repeat(43)}` }],
    ['another scheme', { authorization: 'Basic ZGFuYTpwYXNz' }],
  ])('knows nobody by %s', async (_what, headers) => {
    const answer = await post(envelope(dana.session, 'conversation.done', conversation, {}), headers)
    expect(answer.status).toBe(401)
  })

  it.each([
    [
      'was ended',
      () =>
        executeAsServer(house, {
          workspace: place.workspace,
          name: 'session.end',
          on: min.session.id,
          member: min.member,
          input: { why: 'signed-out' },
        }),
    ],
    [
      'has run out',
      async () => {
        house.time.now += 2 * 86_400_000
      },
    ],
    ["is a removed member's", () => ask(dana, 'member.remove', min.member)],
  ])('knows nobody by a session that %s', async (_what, end) => {
    expect((await get('/api/me', min)).status).toBe(200)
    await end()
    expect(await get('/api/me', min)).toEqual({ status: 401, body: { code: 'signed-out' } })
  })

  it('takes the cookie of our pages only from our pages', async () => {
    const cookie = `theme=dark; perch_session=${dana.token}`
    const send = (headers: Record<string, string>) =>
      post(envelope(dana.session, 'conversation.note', conversation, { note: newId(), text: 'Hi.' }), {
        cookie,
        ...headers,
      })
    expect((await send({ origin: 'http://localhost:4747' })).status).toBe(200)
    expect((await send({ origin: 'http://127.0.0.1:4747', host: '127.0.0.1:4747' })).status).toBe(200)
    expect((await send({ origin: 'https://evil.example', host: 'localhost:4747' })).status).toBe(403)
    expect((await send({ origin: 'null' })).status).toBe(403)
    house.publicUrl = 'https://perch.example.com'
    const host = 'perch.example.com'
    expect((await send({ origin: 'http://perch.example.com', host })).status).toBe(403)
    expect((await send({ origin: 'https://perch.example.com', host })).status).toBe(200)
    expect((await send({ origin: 'http://localhost:4747', host: 'localhost:4747' })).status).toBe(200)
    house.publicUrl = 'http://localhost:4747'
    expect((await send({})).status).toBe(403)
  })

  it('answers a broken world with 503 and no detail, and goes on', async () => {
    const { writes } = house
    Object.assign(house, { writes: { write: () => Promise.reject(new Error('the path /secret broke')) } })
    const answer = await ask(dana, 'conversation.done', conversation)
    expect([answer.status, await answer.text()]).toEqual([503, '{"code":"fault"}'])
    Object.assign(house, { writes })
    expect((await ask(dana, 'conversation.done', conversation)).status).toBe(200)
  })
})

describe('a session that outlived its member by some mistake', () => {
  it('is nobody all the same', async () => {
    await house.writes.write((transaction) =>
      transaction.updateTable('members').set({ removed_at: 1 }).where('id', '=', min.member).execute(),
    )
    expect((await get('/api/me', min)).status).toBe(401)
  })
})

describe('reads', () => {
  it('say who I am', async () => {
    const { body } = await get('/api/me', min)
    expect(Me.parse(body)).toMatchObject({
      member: min.member,
      name: 'Min',
      role: 'writer',
      clients: [{ id: place.client }],
      device: min.session.id,
      now: house.now(),
    })
  })

  it('show a conversation whole: notes, replies, history, also under an id that leads to it', async () => {
    await ask(min, 'conversation.note', conversation, { note: newId(), text: '두 번째 문의.' })
    await executeAsServer(house, {
      workspace: place.workspace,
      name: 'conversation.expire-claim',
      on: conversation,
      input: { grant: 1 },
    })
    const { profile } = ConversationRead.parse(
      (await get(`/api/conversations/${conversation}`, min)).body,
    ).conversation
    await ask(dana, 'conversation.record-reply', conversation, {
      reply: newId(),
      subject: 'x:status:20',
      profile,
      permalink: null,
      at: house.now(),
      text: 'We are sorry.',
    })
    const alias = newId()
    const source = { subject: 'x:status:20', url: 'https://x.com/lena/status/20', author: 'lena' }
    await ask(min, 'conversation.open', alias, { client: place.client, profile, source })
    const file = ConversationRead.parse((await get(`/api/conversations/${alias}`, min)).body)
    expect(file).toMatchObject({
      conversation: { id: conversation, subjects: [source], answer: { by: dana.member } },
      notes: [{ by: min.member, text: '두 번째 문의.' }],
      replies: [{ by: dana.member, text: 'We are sorry.' }],
    })
    expect(file.history.map(({ kind }) => kind)).toEqual([
      'conversation.opened',
      'conversation.noted',
      'conversation.reply-recorded',
    ])
  })

  it('do not tell what belongs to others from what is not there (R4)', async () => {
    const other = (await aWorkspace(house, 'Other Foods')).owner
    const theirs = await get(`/api/conversations/${conversation}`, other)
    for (const id of [newId(), randomUUID(), 'nonsense', '%00'])
      expect(await get(`/api/conversations/${id}`, other)).toEqual(theirs)
    expect(theirs).toEqual({ status: 404, body: { code: 'not-found' } })
  })

  it("keep to one workspace's history, though another made a thing of its own under the same id", async () => {
    const other = await aWorkspace(house, 'Other Foods')
    const handle = { network: 'x', networkId: null, handle: 'other', name: 'Other' }
    const made = await ask(other.owner, 'profile.add', conversation, { client: other.client, ...handle })
    expect(made.status).toBe(200)
    const { history } = ConversationRead.parse((await get(`/api/conversations/${conversation}`, min)).body)
    expect(history.map(({ kind }) => kind)).toEqual(['conversation.opened'])
  })

  it('list my own ways in, and which of them this is', async () => {
    const { devices } = DevicesRead.parse((await get('/api/devices', min)).body)
    expect(devices).toMatchObject([{ id: min.session.id, member: min.member, kind: 'device', current: true }])
    expect(JSON.stringify(devices)).not.toContain('hash')
  })

  it('list the team; addresses only for those who manage it', async () => {
    const seen = async (person: Person) => MembersRead.parse((await get('/api/members', person)).body).members
    expect((await seen(dana)).map(({ name, email }) => [name, email?.includes('@')])).toEqual([
      ['Dana', true],
      ['Min', true],
    ])
    expect((await seen(min)).map(({ email }) => email)).toEqual([null, null])
    await ask(dana, 'member.remove', min.member)
    expect(await seen(dana)).toHaveLength(1)
  })

  it("show a manager of one client nothing of another's, and let them reach for none (R2)", async () => {
    const theirs = newId() as ClientId
    await house.writes.write((transaction) =>
      transaction
        .insertInto('clients')
        .values({ id: theirs, workspace: place.workspace, version: 1, name: 'Bistro', created_at: 0 })
        .execute(),
    )
    const kofi = await aMember(house, place, 'manager', { name: 'Kofi', clients: [theirs] })
    const mine = await aMember(house, place, 'writer', { name: 'Ana', clients: [place.client, theirs] })
    expect((await get(`/api/conversations/${conversation}`, kofi)).body).toEqual({ code: 'not-found' })
    const seen = MembersRead.parse((await get('/api/members', kofi)).body).members
    expect(JSON.stringify(seen)).not.toContain(place.client)
    expect(seen.filter(({ email }) => email !== null).map(({ name }) => name)).toEqual(['Kofi'])

    const link = newId()
    await ask(dana, 'invitation.create', link, { tokenHash: tokenHash(link), role: 'viewer', clients: null })
    const second = await aMember(house, place, 'viewer', { name: 'Kofi again', clients: [theirs] })
    const reaches = [
      await ask(kofi, 'member.set-role', second.member, { role: 'viewer', clients: null }),
      await ask(kofi, 'member.set-role', second.member, { role: 'viewer', clients: [place.client] }),
      await ask(kofi, 'member.remove', mine.member),
      await ask(kofi, 'device.revoke', mine.session.id),
      await ask(kofi, 'invitation.revoke', link),
    ]
    expect(reaches.map(({ status }) => status)).toEqual([409, 409, 409, 404, 404])
    expect((await ask(kofi, 'member.remove', second.member)).status).toBe(200)
  })

  it('may not be kept by anything between', async () => {
    const answer = await app.request('/api/me', { headers: bearer(dana) })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

describe('metrics', () => {
  it('open to whoever sits at the machine, not to a page elsewhere that bent its name to it, nor past a proxy', async () => {
    const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
    const asked = async (headers: Record<string, string>) =>
      (await app.request('/metrics', { headers }, env)).status
    expect(await asked({ host: 'localhost:4747' })).toBe(200)
    expect(await asked({ host: 'evil.example:4747' })).toBe(404)
    expect(await asked({ host: 'localhost:4747', 'x-forwarded-for': '203.0.113.7' })).toBe(404)
  })

  it('open to an owner with a token where the server is behind a public address, and to nobody else', async () => {
    house.publicUrl = 'https://perch.example.com'
    expect((await app.request('/metrics')).status).toBe(404)
    expect((await app.request('/metrics', { headers: bearer(min) })).status).toBe(404)
    const answer = await app.request('/metrics', { headers: bearer(dana) })
    expect(await answer.text()).toContain('perch_commands_total{status="200"} 2')
  })
})
