import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectRefusal, inviteLink, OWNER, type PeopleServer, withOwner } from '../support/people-server.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

let server: PeopleServer
let owner: Visitor
const right = { email: OWNER.email, password: OWNER.password }

const begin = async (config = {}) => {
  ;({ server, owner } = await withOwner(config))
}
afterEach(() => server[Symbol.asyncDispose]())

describe('signing in', () => {
  beforeEach(() => begin())

  it('takes the address in any case and gives a cookie that scripts cannot read', async () => {
    const said = await aVisitor(server.url).post('/api/sign-in', { ...right, email: ' PRIYA@Halla.Coffee ' })
    expect(said.status).toBe(200)
    expect(said.body).toMatchObject({ name: 'Priya Nair' })
    expect(said.headers.get('set-cookie')).toMatch(/^perch_session=[\w-]{43}; .*HttpOnly; SameSite=Lax/)
    expect(said.headers.get('set-cookie')).not.toContain('Secure')
    expect(said.headers.get('cache-control')).toBe('no-store')
  })

  it('answers an unknown address like a wrong password', async () => {
    const wrong = await aVisitor(server.url).post('/api/sign-in', { ...right, password: 'not this one' })
    const unknown = await aVisitor(server.url).post('/api/sign-in', {
      ...right,
      email: 'nobody@halla.coffee',
    })
    expectRefusal(wrong, 401, 'no-match')
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body])
  })

  it('stops after five wrong passwords for one account, and lets the next account go on', async () => {
    const visitor = aVisitor(server.url)
    for (let left = 4; left >= 0; left--) {
      const said = await visitor.post('/api/sign-in', { ...right, password: 'not this one' })
      expect(said.body).toMatchObject({ code: 'no-match', details: { left } })
    }
    const stopped = await visitor.post('/api/sign-in', right)
    expectRefusal(stopped, 429, 'too-many-tries')
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)
    expectRefusal(
      await visitor.post('/api/sign-in', { ...right, email: 'min@halla.coffee' }),
      401,
      'no-match',
    )
  })

  it('counts tries that come all at once', async () => {
    const said = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        aVisitor(server.url).post('/api/sign-in', { ...right, password: `guess number ${index}` }),
      ),
    )
    expect(said.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(said.filter(({ status }) => status === 429)).toHaveLength(7)
  })

  it('does not believe X-Forwarded-For of whoever writes it', async () => {
    for (let tries = 0; tries < 5; tries++)
      await aVisitor(server.url).post(
        '/api/sign-in',
        { ...right, password: 'not this one' },
        { 'x-forwarded-for': `203.0.113.${tries}`, 'x-real-ip': `203.0.113.${tries}` },
      )
    const said = await aVisitor(server.url).post('/api/sign-in', right, { 'x-forwarded-for': '203.0.113.99' })
    expectRefusal(said, 429, 'too-many-tries')
  })

  it('cannot be locked by one stranger at one address: what is stopped there is not counted elsewhere', async () => {
    await server[Symbol.asyncDispose]()
    await begin({ trustedProxies: ['127.0.0.1', '::1'] })
    const from = (address: string) => ({ 'x-forwarded-for': address })
    const stranger = aVisitor(server.url)
    for (let tries = 0; tries < 60; tries++)
      await stranger.post('/api/sign-in', { ...right, password: 'not this one' }, from('203.0.113.66'))
    expect((await aVisitor(server.url).post('/api/sign-in', right, from('198.51.100.7'))).status).toBe(200)
  })

  it('reads no body without an end, which nobody has to sign in to send', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536
        if (sent > 20_000_000) controller.close()
        else controller.enqueue(new Uint8Array(65_536).fill(0x20))
      },
    })
    const headers = { origin: server.url, 'content-type': 'application/json' }
    const asked = { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit
    expect((await fetch(`${server.url}/api/sign-in`, asked)).status).toBe(413)
    expect(sent).toBeLessThan(20_000_000)
  })

  it('is not for another page, nor for a form', async () => {
    const visitor = aVisitor(server.url)
    expectRefusal(
      await visitor.post('/api/sign-in', right, { origin: 'https://evil.example' }),
      403,
      'other-origin',
    )
    expectRefusal(
      await visitor.post('/api/sign-in', right, { 'content-type': 'text/plain' }),
      422,
      'bad-input',
    )
    expect(visitor.cookie()).toBeNull()
  })

  it('asks which workspace when there are two', async () => {
    await server.house.writes.write(async (transaction) => {
      const { id: account } = await transaction.selectFrom('accounts').select('id').executeTakeFirstOrThrow()
      const workspace = '01a20fd9-0000-7000-8000-000000000001'
      const row = { id: workspace, version: 1, created_at: 0 }
      await transaction
        .insertInto('workspaces')
        .values({ ...row, name: 'Harbour' })
        .execute()
      await transaction
        .insertInto('members')
        .values({
          ...row,
          id: '01a20fd9-0000-7000-8000-000000000002',
          workspace,
          account,
          role: 'viewer',
          all_clients: 1,
          removed_at: null,
        })
        .execute()
    })
    const visitor = aVisitor(server.url)
    const asked = await visitor.post('/api/sign-in', right)
    expect(asked.status).toBe(409)
    const { workspaces } = asked.body.details as { workspaces: { id: string; name: string }[] }
    expect(workspaces.map(({ name }) => name).sort()).toEqual(['Halla Coffee', 'Harbour'])
    const harbour = workspaces.find(({ name }) => name === 'Harbour')?.id
    expect((await visitor.post('/api/sign-in', { ...right, workspace: harbour })).body).toMatchObject({
      role: 'viewer',
      workspace: { name: 'Harbour' },
    })
  })
})

describe('behind a reverse proxy that the settings name', () => {
  beforeEach(() => begin({ trustedProxies: ['127.0.0.1', '::1'] }))

  it('counts each person by their own address', async () => {
    const wrong = { ...right, password: 'not this one' }
    for (let tries = 0; tries < 6; tries++)
      await aVisitor(server.url, { 'x-forwarded-for': '203.0.113.7' }).post('/api/sign-in', wrong)
    const same = aVisitor(server.url, { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' })
    expectRefusal(await same.post('/api/sign-in', right), 429, 'too-many-tries')
    const other = aVisitor(server.url, { 'x-forwarded-for': '203.0.113.8' })
    expect((await other.post('/api/sign-in', right)).status).toBe(200)
  })
})

describe('signing out', () => {
  beforeEach(() => begin())

  it('ends this session and no other', async () => {
    const second = aVisitor(server.url)
    await second.post('/api/sign-in', right)
    expect((await second.post('/api/sign-out')).status).toBe(204)
    expect((await second.get('/api/me')).status).toBe(401)
    expect((await owner.get('/api/me')).status).toBe(200)
  })

  it('is not done for another page', async () => {
    expectRefusal(
      await owner.post('/api/sign-out', {}, { origin: 'https://evil.example' }),
      403,
      'other-origin',
    )
    expect((await owner.get('/api/me')).status).toBe(200)
  })
})

describe('another password', () => {
  beforeEach(() => begin())

  it('ends every other session, and the old one opens nothing', async () => {
    const second = aVisitor(server.url)
    await second.post('/api/sign-in', right)
    const changed = await owner.post('/api/password', { current: OWNER.password, next: 'a bag of hammers' })
    expect([changed.status, changed.body]).toEqual([200, { ended: 1 }])
    expect((await second.get('/api/me')).status).toBe(401)
    expect((await owner.get('/api/me')).status).toBe(200)
    expectRefusal(await second.post('/api/sign-in', right), 401, 'no-match')
    const anew = await second.post('/api/sign-in', { ...right, password: 'a bag of hammers' })
    expect(anew.status).toBe(200)
  })

  it('takes the present one, a few tries of it', async () => {
    const guess = { current: 'not this one', next: 'a bag of hammers' }
    for (let tries = 0; tries < 5; tries++)
      expectRefusal(await owner.post('/api/password', guess), 403, 'wrong-password')
    const known = { ...guess, current: OWNER.password }
    expectRefusal(await owner.post('/api/password', known), 429, 'too-many-tries')
  })

  it('has to be long enough, and asked for by somebody signed in', async () => {
    const short = { current: OWNER.password, next: '짧은 비번' }
    expectRefusal(await owner.post('/api/password', short), 422, 'password-short')
    expectRefusal(await aVisitor(server.url).post('/api/password', short), 401, 'signed-out')
  })
})

describe('a session', () => {
  beforeEach(() => begin())

  it('is listed, and ended by the command that revokes it', async () => {
    const second = aVisitor(server.url)
    const { workspace } = (await second.post('/api/sign-in', right)).body as { workspace: { id: string } }
    const { devices } = (await owner.get('/api/devices')).body as {
      devices: { id: string; current: boolean; kind: string }[]
    }
    expect(devices.map(({ kind }) => kind)).toEqual(['web', 'web'])
    const other = devices.find(({ current }) => !current)
    const said = await owner.post('/api/commands', {
      commandId: crypto.randomUUID(),
      workspace: workspace.id,
      name: 'device.revoke',
      on: other?.id,
      input: {},
      protocol: 1,
    })
    expect(said.status).toBe(200)
    expect((await second.get('/api/me')).status).toBe(401)
  })

  it('ends by itself after two weeks', async () => {
    server.later(13 * 86_400_000)
    expect((await owner.get('/api/me')).status).toBe(200)
    server.later(86_400_001)
    expect((await owner.get('/api/me')).status).toBe(401)
  })

  it('ends when its member is removed', async () => {
    const { token } = await inviteLink(owner)
    const min = aVisitor(server.url)
    const account = { name: 'Min Seo', email: 'min@halla.coffee', password: 'a row of teeth' }
    const me = (await min.post(`/api/invitations/${token}/accept`, { account })).body as {
      member: string
      workspace: { id: string }
    }
    await owner.post('/api/commands', {
      commandId: crypto.randomUUID(),
      workspace: me.workspace.id,
      name: 'member.remove',
      on: me.member,
      input: {},
      protocol: 1,
    })
    expect((await min.get('/api/me')).status).toBe(401)
    expectRefusal(await min.post('/api/sign-in', account), 403, 'no-workspace')
  })
})
