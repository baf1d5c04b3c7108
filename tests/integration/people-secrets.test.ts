import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { inviteLink, OWNER, type PeopleServer, withOwner } from '../support/people-server.ts'
import { aVisitor } from '../support/visitor.ts'

let server: PeopleServer
afterEach(() => server[Symbol.asyncDispose]())

/** Everything on disk under the data folder, the write-ahead log included, as bytes. */
const onDisk = (folder: string) =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))

/** Walks every way in once and gives each secret that came up on it, by what it is. */
const walk = async (): Promise<Record<string, string>> => {
  const begun = await withOwner()
  server = begun.server
  const { owner } = begun
  const canary = 'canary-password-7f3a'
  const account = { name: 'Min Seo', email: 'min@halla.coffee', password: canary }

  const { token: invitation } = await inviteLink(owner)
  const min = aVisitor(server.url)
  await min.get(`/invite/${invitation}`)
  await min.get(`/api/invitations/${invitation}`)
  await min.post(`/api/invitations/${invitation}/accept`, { account })
  await min.post(`/api/invitations/${invitation}/accept`, { account })
  const { secret, code } = (await min.post('/api/pairing', { name: 'Chrome', protocol: 1 })).body as Record<
    string,
    string
  >
  await min.get(`/api/pairing?code=${code}`)
  await min.post('/api/pairing/approve', { code })
  const device = String((await min.post('/api/pairing/token', { secret })).body.token)
  await min.get('/api/me', { authorization: `Bearer ${device}` })
  await min.get('/api/me', { authorization: `Bearer ${device}x` })
  const changed = 'canary-password-9c1e'
  await min.post('/api/password', { current: canary, next: changed })
  await aVisitor(server.url).post('/api/sign-in', { email: account.email, password: 'canary-wrong-3b2d' })
  const again = aVisitor(server.url)
  await again.post('/api/sign-in', { email: account.email, password: changed })
  return {
    'the first password': OWNER.password,
    'a password': canary,
    'the next password': changed,
    'a wrong password': 'canary-wrong-3b2d',
    'an invitation': invitation,
    'a pairing secret': secret!,
    'a device token': device,
    'a session of the first account': owner.cookie()!,
    'a session that was invited': min.cookie()!,
    'a session that signed in': again.cookie()!,
  }
}

describe('what only its holder may know', () => {
  it('is not in the log, also when a request fails', async () => {
    const secrets = await walk()
    const broken = server.house.db
    Object.assign(server.house, {
      db: {
        selectFrom: () => {
          throw new Error('the disk is gone')
        },
      },
    })
    const failed = await aVisitor(server.url).get(`/api/invitations/${secrets['an invitation']}`)
    const signIn = { email: OWNER.email, password: OWNER.password }
    const failedToo = await aVisitor(server.url).post('/api/sign-in', signIn)
    Object.assign(server.house, { db: broken })
    expect([failed.status, failedToo.status]).toEqual([503, 503])
    expect(failed.body).toEqual({ code: 'fault' })

    const log = server.log()
    expect(log).toContain('the disk is gone')
    for (const [what, secret] of Object.entries(secrets))
      expect([what, log.includes(secret)]).toEqual([what, false])
  })

  it('is not in the data folder', async () => {
    const secrets = await walk()
    const bytes = onDisk(server.data)
    expect(bytes.includes('min@halla.coffee')).toBe(true)
    for (const [what, secret] of Object.entries(secrets))
      expect([what, bytes.includes(secret)]).toEqual([what, false])
  })

  it('is on no page that a browser or a proxy may keep', async () => {
    const { server: made, owner } = await withOwner()
    server = made
    const { token } = await inviteLink(owner)
    for (const path of [
      `/invite/${token}`,
      '/pair?code=7KQ4MD',
      '/',
      '/account',
      `/api/invitations/${token}`,
    ]) {
      const { headers } = await owner.get(path)
      expect([path, headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([
        path,
        'no-store',
        'no-referrer',
      ])
    }
  })
})
