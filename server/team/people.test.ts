import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '#shared/team/member.ts'
import { execute } from '../commands/execute.ts'
import { executeAsServer } from '../commands/execute-as-server.ts'
import {
  aHouse,
  aMember,
  aWorkspace,
  envelope,
  type Person,
  type Place,
  signIn,
  type TestHouse,
} from '../house.fixtures.ts'
import { authenticateToken } from '../http/authenticate.ts'
import { tokenHash } from '../http/token.ts'
import { newId } from '../people.fixtures.ts'
import { readMember } from './read-members.ts'
import { readProfiles } from './read-profiles.ts'
import { isSetupCode, setupCode } from './setup-code.ts'

let house: TestHouse
let place: Place
let dana: Person
let told: string[]

beforeEach(async () => {
  house = await aHouse()
  place = await aWorkspace(house)
  dana = place.owner
  told = []
  house.sockets = { memberChanged: (id) => told.push(id), sessionEnded: (id) => told.push(id) }
})
afterEach(() => house.close())

const ask = ({ session }: Person, name: string, on: string, input: unknown = {}) =>
  execute(house, envelope(session, name, on, input), session)

describe('roles and clients', () => {
  it('are set, hold at once, and open sockets are told', async () => {
    const min = await aMember(house, place, 'viewer')
    told = []
    const input = { role: 'writer', clients: [place.client] }
    expect(await ask(dana, 'member.set-role', min.member, input)).toMatchObject({
      status: 200,
      body: { version: 2 },
    })
    expect(await readMember(house.db, place.workspace, min.member)).toMatchObject({ ...input, version: 2 })
    expect(await authenticateToken(house, min.token)).toMatchObject(input)
    expect(told).toEqual([min.member])
  })

  it('are those of the moment of the decision, not of the sign-in', async () => {
    const min = await aMember(house, place, 'manager')
    await ask(dana, 'member.set-role', min.member, { role: 'viewer', clients: null })
    expect(await ask(min, 'team.add', newId(), { client: place.client, name: 'Care' })).toMatchObject({
      status: 403,
    })
  })
})

describe('an invitation', () => {
  const invite = async (input: object = { role: 'writer', clients: null }) => {
    const id = newId()
    const answer = await ask(dana, 'invitation.create', id, { tokenHash: tokenHash(id), ...input })
    return { id, answer }
  }
  const come = (id: string, account = newId()) =>
    executeAsServer(house, {
      workspace: place.workspace,
      name: 'invitation.accept',
      on: id,
      input: { account, member: newId() },
      within: (transaction) =>
        transaction
          .insertInto('accounts')
          .values({
            id: account,
            email: `${account}@example.com`,
            name: 'Sam',
            initials: 'S',
            password_hash: '',
            created_at: 0,
            changed_at: 0,
          })
          .execute(),
    })
  const accounts = async () => (await house.db.selectFrom('accounts').select('id').execute()).length

  it('lets one person in, with the role and clients bound into it', async () => {
    const { id } = await invite({ role: 'writer', clients: [place.client] })
    const answer = await come(id)
    expect(answer).toMatchObject({
      status: 200,
      body: { events: [{ kind: 'invitation.accepted', role: 'writer', clients: [place.client] }] },
    })
  })

  it('lets the second of two in at once out: no member, no account', async () => {
    const { id } = await invite()
    const before = await accounts()
    const answers = await Promise.all([come(id), come(id)])
    expect(answers.map(({ status }) => status)).toEqual([200, 409])
    expect(answers[1]).toMatchObject({ body: { code: 'used' } })
    expect(await accounts()).toBe(before + 1)
  })

  it.each([
    ['taken back', 'revoked', async (id: string) => void (await ask(dana, 'invitation.revoke', id))],
    [
      'a week old',
      'expired',
      async () => {
        house.time.now += 7 * 86_400_000
      },
    ],
  ])('that is %s leads nowhere', async (_what, code, spoil) => {
    const { id } = await invite()
    await spoil(id)
    expect(await come(id)).toMatchObject({ status: 409, body: { code } })
  })

  it('to a client of somebody else is refused', async () => {
    const other = await aWorkspace(house, 'Other Foods')
    const { answer } = await invite({ role: 'viewer', clients: [other.client] })
    expect(answer).toMatchObject({ status: 409, body: { code: 'no-client' } })
    const { answer: alike } = await invite({ role: 'viewer', clients: [newId() as ClientId] })
    expect(answer.body).toEqual(alike.body)
  })
})

describe('sessions', () => {
  it('of the account end with a changed password, save the one that asks', async () => {
    const elsewhere = await signIn(house, place.workspace, dana.member, dana.account)
    told = []
    const answer = await executeAsServer(house, {
      workspace: place.workspace,
      name: 'account.change-password',
      on: dana.account,
      member: dana.member,
      session: dana.session.id,
      input: { passwordHash: 'new', by: 'themself' },
    })
    expect(answer.status).toBe(200)
    expect(await authenticateToken(house, elsewhere.token)).toBeNull()
    expect(await authenticateToken(house, dana.token)).not.toBeNull()
    expect(told).toEqual([elsewhere.session.id])
    const lines = await house.db.selectFrom('events').select('body').execute()
    expect(JSON.stringify(lines)).not.toContain('"new"')
  })

  it('end by their person or by somebody above, at once', async () => {
    const min = await aMember(house, place, 'writer')
    told = []
    expect(await ask(dana, 'device.revoke', min.session.id)).toMatchObject({ status: 200 })
    expect(await ask(min, 'conversation.done', newId())).toMatchObject({ status: 401 })
    expect(told).toEqual([min.session.id])
  })

  it('are kept by digest: no token stands in the database', async () => {
    const tables = await house.db.selectFrom('sessions').selectAll().execute()
    const lines = await house.db.selectFrom('events').selectAll().execute()
    const answers = await house.db.selectFrom('answers').selectAll().execute()
    expect(JSON.stringify([tables, lines, answers])).not.toContain(dana.token)
  })
})

describe('a profile', () => {
  it('keeps every handle that it was known by, with the time', async () => {
    const profile = newId()
    const handle = { network: 'x', networkId: null, handle: 'harbour', name: 'Harbour' }
    await ask(dana, 'profile.add', profile, { client: place.client, ...handle })
    const since = house.time.now
    house.time.now += 60_000
    await ask(dana, 'profile.rename', profile, { handle: 'harbourfoods', name: 'Harbour', networkId: '42' })
    expect(await readProfiles(house.db, place.workspace, place.client)).toMatchObject([
      {
        version: 2,
        handle: 'harbourfoods',
        networkId: '42',
        handles: [
          { handle: 'harbour', since },
          { handle: 'harbourfoods', since: since + 60_000 },
        ],
      },
    ])
  })

  it('of a client that is not there, or not mine, cannot be told apart', async () => {
    const other = await aWorkspace(house, 'Other Foods')
    const add = (client: string) =>
      ask(dana, 'profile.add', newId(), { client, network: 'x', networkId: null, handle: 'h', name: 'H' })
    expect(await add(other.client)).toEqual(await add(newId()))
  })
})

describe('the setup code', () => {
  it('is asked for until the first workspace is founded, then opens nothing', async () => {
    const fresh = await aHouse()
    const code = await setupCode(fresh)
    expect(code).toMatch(/^[0-9a-f]{5}(-[0-9a-f]{5}){3}$/)
    expect(await setupCode(fresh)).toBe(code)
    expect(await isSetupCode(fresh, ` ${code?.toUpperCase()} `)).toBe(true)
    expect(await isSetupCode(fresh, '00000-00000-00000-00000')).toBe(false)
    await aWorkspace(fresh)
    expect(await setupCode(fresh)).toBeNull()
    expect(await isSetupCode(fresh, String(code))).toBe(false)
    await fresh.close()
  })
})
