import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectRefusal, inviteLink, OWNER, type PeopleServer, withOwner } from '../support/people-server.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

let server: PeopleServer
let owner: Visitor
const min = { name: 'Min Seo', email: 'min@halla.coffee', password: 'a row of teeth' }

beforeEach(async () => {
  ;({ server, owner } = await withOwner())
})
afterEach(() => server[Symbol.asyncDispose]())

const accept = (token: string, body: unknown = { account: min }, by = aVisitor(server.url)) =>
  by.post(`/api/invitations/${token}/accept`, body)

describe('an invitation', () => {
  it('says what it offers to whoever looks, and looking spends nothing', async () => {
    const { token } = await inviteLink(owner)
    for (const agent of ['Slackbot-LinkExpanding 1.0', 'facebookexternalhit/1.1', 'Mozilla/5.0']) {
      const previewer = aVisitor(server.url, { 'user-agent': agent })
      expect((await previewer.get(`/invite/${token}`)).headers.get('x-robots-tag')).toBe('noindex')
      expect((await previewer.get(`/api/invitations/${token}`)).body).toMatchObject({
        workspace: 'Halla Coffee',
        by: { name: 'Priya Nair' },
        role: 'writer',
        accountName: null,
      })
    }
    expect((await accept(token)).status).toBe(201)
  })

  it('brings a new person in with the role that it names, signed in', async () => {
    const { token } = await inviteLink(owner, 'viewer')
    const visitor = aVisitor(server.url)
    const said = await accept(token, { account: min }, visitor)
    expect(said.body).toMatchObject({ name: 'Min Seo', role: 'viewer', workspace: { name: 'Halla Coffee' } })
    expect((await visitor.get('/api/me')).status).toBe(200)
  })

  it('works once, also when two press Join in the same instant', async () => {
    const { token } = await inviteLink(owner)
    const said = await Promise.all([
      accept(token),
      accept(token, { account: { ...min, email: 'jo@halla.coffee' } }),
    ])
    expect(said.map(({ status }) => status).sort()).toEqual([201, 410])
    expectRefusal(await accept(token), 410, 'invitation-used')
    expectRefusal(await aVisitor(server.url).get(`/api/invitations/${token}`), 410, 'invitation-used')
    expect(await server.house.db.selectFrom('accounts').selectAll().execute()).toHaveLength(2)
  })

  it('runs out after seven days', async () => {
    const { token } = await inviteLink(owner)
    server.later(7 * 86_400_000 - 60_000)
    expect((await aVisitor(server.url).get(`/api/invitations/${token}`)).status).toBe(200)
    server.later(60_001)
    expectRefusal(await aVisitor(server.url).get(`/api/invitations/${token}`), 410, 'invitation-expired')
    expectRefusal(await accept(token), 410, 'invitation-expired')
  })

  it('leads nowhere once it is withdrawn, and is listed no more', async () => {
    const { id, token } = await inviteLink(owner)
    const me = (await owner.get('/api/me')).body as { workspace: { id: string } }
    const list = async () =>
      ((await owner.get('/api/invitations')).body as unknown as { id: string }[]).map((one) => one.id)
    expect(await list()).toEqual([id])
    const revoked = await owner.post('/api/commands', {
      commandId: crypto.randomUUID(),
      workspace: me.workspace.id,
      name: 'invitation.revoke',
      on: id,
      input: {},
      protocol: 1,
    })
    expect(revoked.status).toBe(200)
    expect(await list()).toEqual([])
    expectRefusal(await accept(token), 410, 'invitation-revoked')
  })

  it.each([
    ['was removed', 'member.remove', {}],
    ['may not invite any more', 'member.set-role', { role: 'writer', clients: null }],
  ])('leads nowhere once whoever made it %s: no way back in', async (_what, name, input) => {
    const manager = aVisitor(server.url)
    const { body } = await accept((await inviteLink(owner, 'manager')).token, { account: min }, manager)
    const { token } = await inviteLink(manager)
    const me = body as { member: string; workspace: { id: string } }
    const command = { name, on: me.member, input, workspace: me.workspace.id }
    const envelope = { ...command, commandId: crypto.randomUUID(), protocol: 1 }
    expect((await owner.post('/api/commands', envelope)).status).toBe(200)
    expectRefusal(await aVisitor(server.url).get(`/api/invitations/${token}`), 410, 'invitation-revoked')
    expectRefusal(
      await accept(token, { account: { ...min, email: 'jo@halla.coffee' } }),
      410,
      'invitation-revoked',
    )
  })

  it('with a secret that never was leads nowhere', async () => {
    const token = 'x'.repeat(43)
    expectRefusal(await aVisitor(server.url).get(`/api/invitations/${token}`), 404, 'invitation-unknown')
    expectRefusal(await accept(token), 404, 'invitation-unknown')
  })

  it('is made by those who may invite, for roles below their own', async () => {
    const manager = aVisitor(server.url)
    await accept((await inviteLink(owner, 'manager')).token, { account: min }, manager)
    expect((await manager.post('/api/invitations', { role: 'writer', clients: null })).status).toBe(201)
    expectRefusal(
      await manager.post('/api/invitations', { role: 'owner', clients: null }),
      409,
      'role-too-high',
    )

    const writer = aVisitor(server.url)
    const jo = { ...min, email: 'jo@halla.coffee' }
    await accept((await inviteLink(owner)).token, { account: jo }, writer)
    expect((await writer.post('/api/invitations', { role: 'viewer', clients: null })).status).toBe(403)
    expectRefusal(await writer.get('/api/invitations'), 403, 'no-right')
    expectRefusal(await aVisitor(server.url).get('/api/invitations'), 401, 'signed-out')
  })

  it('asks for an account that can be made', async () => {
    const { token } = await inviteLink(owner)
    expectRefusal(await accept(token, { account: { ...min, password: 'short' } }), 422, 'password-short')
    expectRefusal(await accept(token, { account: { ...min, email: OWNER.email } }), 409, 'email-taken')
    expectRefusal(await accept(token, {}), 401, 'signed-out')
    expectRefusal(await accept(token, { account: 'Min' }), 422, 'bad-input')
    const elsewhere = await aVisitor(server.url).post(
      `/api/invitations/${token}/accept`,
      { account: min },
      { origin: 'https://evil.example' },
    )
    expectRefusal(elsewhere, 403, 'other-origin')
    expect((await accept(token)).status).toBe(201)
  })

  it('is no second way in for a member, signed in or by password', async () => {
    const { token } = await inviteLink(owner)
    expect((await owner.get(`/api/invitations/${token}`)).body).toMatchObject({ accountName: 'Priya Nair' })
    expectRefusal(await accept(token, {}, owner), 409, 'already-member')
    const existing = { email: OWNER.email, password: OWNER.password }
    expectRefusal(await accept(token, { existing }), 409, 'already-member')
    expectRefusal(await accept(token, { existing: { ...existing, password: 'not this' } }), 401, 'no-match')
  })

  it('brings somebody who was removed back as who they were, with what it gives now', async () => {
    const first = aVisitor(server.url)
    const { body } = await accept((await inviteLink(owner)).token, { account: min }, first)
    const me = body as { member: string; workspace: { id: string } }
    const envelope = {
      name: 'member.remove',
      on: me.member,
      input: {},
      workspace: me.workspace.id,
      commandId: crypto.randomUUID(),
      protocol: 1,
    }
    expect((await owner.post('/api/commands', envelope)).status).toBe(200)
    expect((await first.get('/api/me')).status).toBe(401)

    const again = aVisitor(server.url)
    const existing = { email: min.email, password: min.password }
    const said = await accept((await inviteLink(owner, 'viewer')).token, { existing }, again)
    expect(said.body).toMatchObject({ member: me.member, role: 'viewer' })
    expect((await again.get('/api/me')).body).toMatchObject({ member: me.member, role: 'viewer' })
    expect((await first.get('/api/me')).status).toBe(401)
  })

  it('cannot be tried for long', async () => {
    const guesses = Array.from({ length: 61 }, () =>
      aVisitor(server.url).get(`/api/invitations/${'y'.repeat(43)}`),
    )
    const said = await Promise.all(guesses)
    expect(said.filter(({ status }) => status === 404)).toHaveLength(60)
    expectRefusal(said.find(({ status }) => status === 429)!, 429, 'too-many-tries')
  })
})
