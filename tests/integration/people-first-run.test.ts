import { afterEach, describe, expect, it } from 'vitest'
import { setupCode } from '../../server/team/setup-code.ts'
import { expectRefusal, OWNER, type PeopleServer, startPeopleServer } from '../support/people-server.ts'
import { aVisitor } from '../support/visitor.ts'

let server: PeopleServer
afterEach(() => server[Symbol.asyncDispose]())

/** A proxy of ours on this machine, which says for whom it asks. */
const proxied = { trustedProxies: ['127.0.0.1', '::1'] }
const fromFar = { 'x-forwarded-for': '203.0.113.7' }

describe('the first account', () => {
  it('owns the workspace, with no code when asked from the server’s own machine', async () => {
    server = await startPeopleServer()
    const visitor = aVisitor(server.url)
    expect((await visitor.get('/api/first-run')).body).toEqual({ needed: true, setupCode: false })
    const made = await visitor.post('/api/first-run', OWNER)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      name: 'Priya Nair',
      role: 'owner',
      workspace: { name: 'Halla Coffee' },
    })
    expect((await visitor.get('/api/me')).body).toMatchObject({ email: 'priya@halla.coffee' })
    expect((await visitor.get('/api/first-run')).body).toEqual({ needed: false, setupCode: false })
  })

  it('is made once, also when two ask in the same instant', async () => {
    server = await startPeopleServer()
    const said = await Promise.all(
      ['one@halla.coffee', 'two@halla.coffee'].map((email) =>
        aVisitor(server.url).post('/api/first-run', { ...OWNER, email }),
      ),
    )
    expect(said.map(({ status }) => status).sort()).toEqual([201, 409])
    expectRefusal(await aVisitor(server.url).post('/api/first-run', OWNER), 409, 'already-set-up')
    expect(await server.house.db.selectFrom('workspaces').selectAll().execute()).toHaveLength(1)
    expect(await server.house.db.selectFrom('accounts').selectAll().execute()).toHaveLength(1)
  })

  it('takes the printed code from anywhere else', async () => {
    server = await startPeopleServer(proxied)
    const stranger = aVisitor(server.url, fromFar)
    expect((await stranger.get('/api/first-run')).body).toEqual({ needed: true, setupCode: true })
    expectRefusal(await stranger.post('/api/first-run', OWNER), 403, 'setup-code-wrong')
    const code = await setupCode(server.house)
    const made = await stranger.post('/api/first-run', { ...OWNER, setupCode: code })
    expect(made.status).toBe(201)
  })

  it.each([
    ['behind a proxy that the settings do not name', { 'x-forwarded-for': '127.0.0.1' }, {}],
    ['on a server that people reach by another address', {}, { publicUrl: 'https://perch.example.com' }],
  ])('takes the code %s', async (_how, headers, config) => {
    server = await startPeopleServer(config)
    const visitor = aVisitor(`http://127.0.0.1:${server.port}`)
    expectRefusal(await visitor.post('/api/first-run', OWNER, headers), 403, 'setup-code-wrong')
  })

  it('lets nobody guess the code for long', async () => {
    server = await startPeopleServer(proxied)
    const stranger = aVisitor(server.url, fromFar)
    for (let tries = 0; tries < 10; tries++)
      expect((await stranger.post('/api/first-run', { ...OWNER, setupCode: `wrong-${tries}` })).status).toBe(
        403,
      )
    const code = await setupCode(server.house)
    expectRefusal(await stranger.post('/api/first-run', { ...OWNER, setupCode: code }), 429, 'too-many-tries')
  })

  it.each([
    ['name-missing', { name: ' ' }],
    ['workspace-missing', { workspace: '' }],
    ['email-wrong', { email: 'dana at halla' }],
    ['password-short', { password: '123456789' }],
    ['password-long', { password: 'x'.repeat(201) }],
    ['bad-input', { email: 7 }],
  ])('says %s', async (code, wrong) => {
    server = await startPeopleServer()
    expectRefusal(await aVisitor(server.url).post('/api/first-run', { ...OWNER, ...wrong }), 422, code)
  })

  it('is not made for another page', async () => {
    server = await startPeopleServer()
    const said = await aVisitor(server.url).post('/api/first-run', OWNER, { origin: 'https://evil.example' })
    expectRefusal(said, 403, 'other-origin')
  })
})
