import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeSampleTeam, type SampleTeam } from '../../server/admin/sample-team.ts'
import { type PeopleServer, withOwner } from '../support/people-server.ts'
import { aVisitor, type Said, type Visitor } from '../support/visitor.ts'

let server: PeopleServer
let team: SampleTeam
let stranger: Visitor
let people: Record<
  'owner' | 'manager' | 'writer' | 'viewer' | 'removed' | 'other workspace' | 'nobody',
  Visitor
>

const command = (by: Visitor, name: string, on: string, input: unknown = {}) =>
  by.post('/api/commands', {
    commandId: crypto.randomUUID(),
    workspace: team.workspace,
    name,
    on,
    input,
    protocol: 1,
  })

const signIn = async ({ email, password }: { email: string; password: string }) => {
  const visitor = aVisitor(server.url)
  expect((await visitor.post('/api/sign-in', { email, password })).status).toBe(200)
  return visitor
}

beforeEach(async () => {
  const begun = await withOwner({}, { email: 'someone@elsewhere.example' })
  server = begun.server
  stranger = begun.owner
  team = await makeSampleTeam(server.house)
  const visitors = await Promise.all(team.people.map(signIn))
  const by = Object.fromEntries(team.people.map(({ role }, index) => [role, visitors[index]!]))
  const removed = aVisitor(server.url)
  const made = await by.owner!.post('/api/invitations', { role: 'manager', clients: null })
  const token = String(made.body.link).split('/').at(-1)
  const account = { name: 'Gone', email: 'gone@halla.coffee', password: 'a row of teeth' }
  const { body } = await removed.post(`/api/invitations/${token}/accept`, { account })
  expect((await command(by.owner!, 'member.remove', String(body.member))).status).toBe(200)
  people = { ...by, removed, 'other workspace': stranger, nobody: aVisitor(server.url) } as typeof people
})
afterEach(() => server[Symbol.asyncDispose]())

const statuses = async (ask: (by: Visitor) => Promise<Said>) => {
  const said: Record<string, number> = {}
  for (const [who, by] of Object.entries(people)) said[who] = (await ask(by)).status
  return said
}
const out = { removed: 401, nobody: 401 }

describe('who may do what over HTTP', () => {
  it('links: made, listed and withdrawn by managers and owners of that workspace', async () => {
    const link = { role: 'viewer', clients: null }
    const yes = { owner: 201, manager: 201, writer: 403, viewer: 403, ...out }
    expect(await statuses((by) => by.post('/api/invitations', link))).toEqual({
      ...yes,
      'other workspace': 201,
    })
    expect(await statuses((by) => by.get('/api/invitations'))).toEqual({
      ...{ owner: 200, manager: 200, writer: 403, viewer: 403, ...out },
      'other workspace': 200,
    })
    const listed = (await stranger.get('/api/invitations')).body as unknown as unknown[]
    expect(listed).toHaveLength(1) // their own, and none of this team's

    const made = await people.owner.post('/api/invitations', link)
    const refused = await Promise.all(
      (['writer', 'viewer', 'removed', 'nobody', 'other workspace'] as const).map(async (who) => [
        who,
        (await command(people[who], 'invitation.revoke', String(made.body.id))).status,
      ]),
    )
    expect(Object.fromEntries(refused)).toEqual({ writer: 403, viewer: 403, 'other workspace': 404, ...out })
    expect((await command(people.manager, 'invitation.revoke', String(made.body.id))).status).toBe(200)
  })

  it('sessions: one’s own, and those below; others are as if they were not there', async () => {
    const sessionOf = async (who: keyof typeof people) => {
      const { devices } = (await people[who].get('/api/devices')).body as { devices: { id: string }[] }
      return devices[0]!.id
    }
    const managers = await sessionOf('manager')
    for (const who of ['writer', 'viewer', 'other workspace'] as const)
      expect([who, (await command(people[who], 'device.revoke', managers)).status]).toEqual([who, 404])
    const random = '01a20fd9-0000-7000-8000-00000000ffff'
    const [hidden, missing] = await Promise.all([
      command(people.writer, 'device.revoke', managers),
      command(people.writer, 'device.revoke', random),
    ])
    expect(hidden.body).toEqual(missing.body)
    expect((await command(people.manager, 'device.revoke', await sessionOf('viewer'))).status).toBe(200)
    expect((await people.viewer.get('/api/me')).status).toBe(401)
    expect((await people.manager.get('/api/me')).status).toBe(200)
  })

  it('profiles: seen by everybody of that workspace and nobody else', async () => {
    const handles = async (by: Visitor) => {
      const { status, body } = await by.get('/api/profiles')
      return status === 200 ? (body as unknown as { handle: string }[]).map(({ handle }) => handle) : status
    }
    for (const who of ['owner', 'manager', 'writer', 'viewer'] as const)
      expect(await handles(people[who])).toEqual(['hallacoffee'])
    expect(await handles(stranger)).toEqual([])
    expect([await handles(people.removed), await handles(people.nobody)]).toEqual([401, 401])
  })
})
