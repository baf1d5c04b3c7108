import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peoplesCommands } from '#shared/commands.ts'
import { capabilitiesOf, Role } from '#shared/team/capability.ts'
import {
  aHouse,
  aMember,
  aWorkspace,
  envelope,
  type Person,
  type Place,
  type TestHouse,
} from '../house.fixtures.ts'
import { tokenHash } from '../http/token.ts'
import { newId } from '../people.fixtures.ts'
import { execute } from './execute.ts'

// Every verb that people have, by every role, by a removed member, by the owner of another workspace, and in
// somebody else's name. The list of verbs is the registry's: a new one without a line in `on` fails here.

let house: TestHouse
let place: Place
let other: Person
let profile: string
const people = {} as Record<Role | 'removed', Person>

const ask = ({ session }: Person, name: string, on: string, input: unknown) =>
  execute(house, envelope(session, name, on, input), session)

const subject = () => `x:status:${Math.floor(Math.random() * 1e15)}`
const sourceOf = (one: string) => ({
  subject: one,
  url: `https://x.com/lena/status/${one.slice(9)}`,
  author: 'lena',
})

const aConversation = async () => {
  const id = newId()
  const one = subject()
  await ask(place.owner, 'conversation.open', id, { client: place.client, profile, source: sourceOf(one) })
  return { id, subject: one }
}

const anInvitation = async () => {
  const id = newId()
  await ask(place.owner, 'invitation.create', id, { tokenHash: tokenHash(id), role: 'viewer', clients: null })
  return id
}

const aPairing = async () => {
  const id = newId()
  const now = house.now()
  await house.writes.write((transaction) =>
    transaction
      .insertInto('pairings')
      .values({
        id,
        secret_hash: randomUUID(),
        code_hash: randomUUID(),
        name: 'Chromium',
        created_at: now,
        expires_at: now + 600_000,
        tries: 0,
      })
      .execute(),
  )
  return id
}

type Try = { on: string; input: unknown }

/** A row for each verb to be tried on, and an input that is right. */
const tries: Record<string, () => Promise<Try>> = {
  'conversation.open': async () => ({
    on: newId(),
    input: { client: place.client, profile, source: sourceOf(subject()) },
  }),
  'conversation.record-reply': async () => {
    const { id, subject } = await aConversation()
    return {
      on: id,
      input: { reply: newId(), subject, profile, permalink: null, at: house.now(), text: 'Sorry.' },
    }
  },
  'conversation.record-outside-reply': async () => {
    const { id, subject } = await aConversation()
    return {
      on: id,
      input: {
        reply: newId(),
        subject,
        profile,
        permalink: 'https://x.com/harbour/status/9',
        at: house.now(),
      },
    }
  },
  'profile.add': async () => ({
    on: newId(),
    input: {
      client: place.client,
      network: 'x',
      networkId: null,
      handle: `h${newId().slice(-8)}`,
      name: 'H',
    },
  }),
  'profile.rename': async () => ({ on: profile, input: { handle: `h${newId().slice(-8)}`, name: 'H' } }),
  'team.add': async () => ({ on: newId(), input: { client: place.client, name: newId() } }),
  'invitation.create': async () => ({
    on: newId(),
    input: { tokenHash: tokenHash(newId()), role: 'viewer', clients: null },
  }),
  'invitation.revoke': async () => ({ on: await anInvitation(), input: {} }),
  'member.set-role': async () => ({
    on: (await aMember(house, place, 'viewer')).member,
    input: { role: 'viewer', clients: [place.client] },
  }),
  'member.remove': async () => ({ on: (await aMember(house, place, 'viewer')).member, input: {} }),
  'device.pair': async () => ({ on: await aPairing(), input: {} }),
  'device.revoke': async () => ({ on: place.owner.session.id, input: {} }),
}

const onConversation: Record<string, () => unknown> = {
  assign: () => ({ to: { member: place.owner.member } }),
  unassign: () => ({}),
  claim: () => ({ draft: newId() }),
  release: () => ({}),
  'take-over': () => ({}),
  'take-back': () => ({}),
  ask: () => ({}),
  'allow-once': () => ({
    reasonId: newId(),
    reason: 'Follow-up',
    textDigest: 'a'.repeat(64),
    account: 'harbour',
  }),
  done: () => ({}),
  reopen: () => ({}),
  escalate: () => ({ to: { member: place.owner.member }, reasonId: newId(), reason: 'Refund' }),
  note: () => ({ note: newId(), text: 'Hi.' }),
}

const tryOf = async (name: string): Promise<Try> => {
  const special = tries[name]
  if (special) return special()
  const input = onConversation[name.replace('conversation.', '')]
  if (!input) throw new Error(`${name} has no line in this test`)
  return { on: (await aConversation()).id, input: input() }
}

beforeAll(async () => {
  house = await aHouse()
  place = await aWorkspace(house)
  people.owner = place.owner
  for (const role of ['manager', 'writer', 'viewer'] as const)
    people[role] = await aMember(house, place, role)
  people.removed = await aMember(house, place, 'manager')
  await ask(place.owner, 'member.remove', people.removed.member, {})
  other = (await aWorkspace(house, 'Other Foods')).owner
  profile = newId()
  const handle = { network: 'x', networkId: null, handle: 'harbour', name: 'Harbour' }
  await ask(place.owner, 'profile.add', profile, { client: place.client, ...handle })
})
afterAll(() => house.close())

/** What a rule may still say once the person may: the row is not in the state for it. Never 403, 404 or 401. */
const isLetIn = (status: number) => status === 200 || status === 409

describe.each(peoplesCommands.map(({ name, capability }) => [name, capability] as const))(
  '%s',
  (name, capability) => {
    it.each(Role.options)('by a %s', async (role) => {
      const { on, input } = await tryOf(name)
      const answer = await ask(people[role], name, on, input)
      if (name === 'device.revoke' && (role === 'writer' || role === 'viewer' || role === 'manager'))
        return expect(answer.status).toBe(404) // the owner's browser is not theirs: as if it were not there
      if (capabilitiesOf[role].includes(capability)) return expect(isLetIn(answer.status)).toBe(true)
      expect(answer).toMatchObject({ status: 403, body: { capability } })
      expect(answer).toHaveProperty('body.whoCould', expect.arrayContaining([place.owner.member]))
    })

    it('by a removed member', async () => {
      const { on, input } = await tryOf(name)
      expect(await ask(people.removed, name, on, input)).toMatchObject({ status: 401 })
    })

    it('by the owner of another workspace, in its own name and in that of theirs', async () => {
      const { on, input } = await tryOf(name)
      const claimed = { ...envelope(place.owner.session, name, on, input) }
      expect(await execute(house, claimed, other.session)).toMatchObject({ status: 404 })
      const made = ['invitation.create', 'device.pair'].includes(name) // belongs to nobody yet
      if (!made) expect(await ask(other, name, on, input)).toMatchObject({ status: 404 })
    })

    it("in somebody else's name is still one's own", async () => {
      const { on, input } = await tryOf(name)
      const forged = {
        ...(input as object),
        actor: place.owner.member,
        by: place.owner.member,
        member: place.owner.member,
        role: 'owner',
      }
      const body = {
        ...envelope(people.manager.session, name, on, forged),
        member: place.owner.member,
        actor: place.owner.member,
      }
      const answer = await execute(house, body, people.manager.session)
      const lines = await house.db
        .selectFrom('events')
        .select('actor')
        .where('command', '=', body.commandId)
        .execute()
      const told = answer.status === 200 ? answer.body.events.length : 0
      expect(lines).toHaveLength(told)
      for (const { actor } of lines) expect(actor).toBe(people.manager.member)
    })
  },
)
