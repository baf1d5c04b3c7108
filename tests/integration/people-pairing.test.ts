import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXTENSION_ID } from '#shared/sync/extension-id.ts'
import { expectRefusal, OWNER, type PeopleServer, withOwner } from '../support/people-server.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

let server: PeopleServer
let owner: Visitor
let browser: Visitor
const extension = { origin: `chrome-extension://${EXTENSION_ID}` }

beforeEach(async () => {
  ;({ server, owner } = await withOwner())
  browser = aVisitor(server.url)
})
afterEach(() => server[Symbol.asyncDispose]())

const begin = async () => {
  const said = await browser.post('/api/pairing', { name: 'Chrome on Dana’s desk', protocol: 1 }, extension)
  expect(said.status).toBe(201)
  return said.body as { secret: string; code: string; page: string }
}
const collect = (secret: string) => browser.post('/api/pairing/token', { secret }, extension)

describe('pairing a browser', () => {
  it('gives a token once its person says that the codes are the same', async () => {
    const { secret, code, page } = await begin()
    expect(code).toMatch(/^[2346789CDFGHJKMNPQRTVWXY]{6}$/)
    expect(page).toBe(`${server.url}/pair?code=${code}`)
    expect(await collect(secret)).toMatchObject({ status: 202, body: { state: 'waiting' } })

    const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase()
    const shown = await owner.get(`/api/pairing?code=${encodeURIComponent(typed)}`)
    expect(shown.body).toMatchObject({ code, name: 'Chrome on Dana’s desk', sameAddress: true })
    expect((await collect(secret)).status).toBe(202)

    expect((await owner.post('/api/pairing/approve', { code })).status).toBe(200)
    const given = await collect(secret)
    expect(given).toMatchObject({ status: 200, body: { me: { name: 'Priya Nair', role: 'owner' } } })
    const asDevice = { authorization: `Bearer ${given.body.token}` }
    const me = await browser.get('/api/me', asDevice)
    expect(me.body.device).toBe((given.body.me as { device: string }).device)
    expect((await owner.get('/api/devices')).body).toMatchObject({
      devices: [{ kind: 'device', name: 'Chrome on Dana’s desk' }, { kind: 'web' }],
    })
  })

  it('gives it once, also to two who ask in the same instant', async () => {
    const { secret, code } = await begin()
    await owner.post('/api/pairing/approve', { code })
    const said = await Promise.all([collect(secret), collect(secret)])
    expect(said.map(({ status }) => status).sort()).toEqual([200, 410])
    expectRefusal(await collect(secret), 410, 'pairing-used')
    expectRefusal(await owner.post('/api/pairing/approve', { code }), 410, 'pairing-used')
    expectRefusal(await owner.get(`/api/pairing?code=${code}`), 410, 'pairing-used')
  })

  it('gives nothing after "Not me", whoever says yes later', async () => {
    const { secret, code } = await begin()
    expect((await owner.post('/api/pairing/refuse', { code })).status).toBe(200)
    expectRefusal(await collect(secret), 410, 'pairing-refused')
    expectRefusal(await owner.post('/api/pairing/approve', { code }), 410, 'pairing-refused')
  })

  it('ends by itself after ten minutes, before and after the yes', async () => {
    const first = await begin()
    const second = await begin()
    await owner.post('/api/pairing/approve', { code: second.code })
    server.later(600_000)
    expectRefusal(await collect(first.secret), 410, 'pairing-expired')
    expectRefusal(await collect(second.secret), 410, 'pairing-expired')
    expectRefusal(await owner.get(`/api/pairing?code=${first.code}`), 410, 'pairing-expired')
    expectRefusal(await owner.post('/api/pairing/approve', { code: first.code }), 410, 'pairing-expired')
  })

  it('gives no token for a secret that never was, and no secret for a code', async () => {
    const { code } = await begin()
    expectRefusal(await collect('x'.repeat(43)), 410, 'pairing-unknown')
    expectRefusal(await collect(code), 422, 'bad-input')
  })

  it('lets nobody guess codes for long', async () => {
    for (let tries = 0; tries < 12; tries++)
      expectRefusal(await owner.get('/api/pairing?code=222222'), 404, 'pairing-unknown')
    const { code } = await begin()
    expectRefusal(await owner.post('/api/pairing/approve', { code }), 429, 'too-many-tries')
  })

  it('is agreed to by a person on our page, not by a device, a stranger or another page', async () => {
    const first = await begin()
    await owner.post('/api/pairing/approve', { code: first.code })
    const device = { authorization: `Bearer ${(await collect(first.secret)).body.token}` }
    const { code, secret } = await begin()
    expectRefusal(await aVisitor(server.url).post('/api/pairing/approve', { code }, device), 403, 'no-right')
    expectRefusal(await aVisitor(server.url).post('/api/pairing/approve', { code }), 401, 'signed-out')
    expectRefusal(
      await owner.post('/api/pairing/approve', { code }, { origin: 'https://evil.example' }),
      403,
      'other-origin',
    )
    expect((await collect(secret)).status).toBe(202)
  })

  it('is bound to the membership that said yes: removed before the token is fetched, nothing is given', async () => {
    const { secret, code } = await begin()
    await owner.post('/api/pairing/approve', { code })
    await server.house.writes.write((transaction) =>
      transaction.updateTable('members').set({ removed_at: 1 }).execute(),
    )
    expectRefusal(await collect(secret), 410, 'pairing-refused')
  })

  it('gives nothing when the password was changed after the yes: whoever said it may be the reason', async () => {
    const { secret, code } = await begin()
    await owner.post('/api/pairing/approve', { code })
    const changed = { current: OWNER.password, next: 'quite another kettle' }
    expect((await owner.post('/api/password', changed)).status).toBe(200)
    expectRefusal(await collect(secret), 410, 'pairing-refused')
  })

  it('tells a copy that is too old, and shows a name as one plain line', async () => {
    expectRefusal(await browser.post('/api/pairing', { name: 'Chrome', protocol: 0 }), 426, 'too-old')
    expectRefusal(await browser.post('/api/pairing', { name: '\u202e\u200b', protocol: 1 }), 422, 'bad-input')
    const odd = { name: 'Chrome\n\u202eon a\u0007 Mac', protocol: 1 }
    const { code } = (await browser.post('/api/pairing', odd)).body as { code: string }
    expect((await owner.get(`/api/pairing?code=${code}`)).body.name).toBe('Chrome on a Mac')
  })

  it('can be read by the extension and by no page of the web', async () => {
    const preflight = (origin: string) =>
      fetch(`${server.url}/api/pairing`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type,authorization',
        },
      })
    const allowed = async (origin: string) =>
      (await preflight(origin)).headers.get('access-control-allow-origin')
    expect(await allowed(extension.origin)).toBe(extension.origin)
    const firefox = 'moz-extension://8f0c7c1e-6f0a-4a53-8f3f-0d8f3a0f9b11'
    expect(await allowed(firefox)).toBe(firefox)
    for (const origin of ['https://x.com', 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'null'])
      expect(await allowed(origin)).toBeNull()
    expect((await preflight(extension.origin)).headers.get('access-control-allow-credentials')).toBeNull()
  })
})
