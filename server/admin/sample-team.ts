import { randomUUID } from 'node:crypto'
import type { AnyCommand } from '#shared/commands.ts'
import type { Role } from '#shared/team/capability.ts'
import { ClientId, MemberId, WorkspaceId } from '#shared/team/member.ts'
import { executeAsServer, type ServerRequest } from '../commands/execute-as-server.ts'
import { Fault } from '../fault.ts'
import type { House } from '../house.ts'
import { newToken, tokenHash } from '../http/token.ts'
import { findAccount, insertAccount, newId } from '../people/accounts.ts'
import { newPassword } from '../people/codes.ts'
import { hashPassword } from '../people/password.ts'

export const SAMPLE = {
  workspace: 'Halla Coffee',
  handle: 'hallacoffee',
  teams: ['Customer care', 'PR'],
  people: [
    { name: 'Priya Nair', email: 'priya@halla.coffee', role: 'owner' },
    { name: 'Dana Reyes', email: 'dana@halla.coffee', role: 'manager' },
    { name: 'Min Seo', email: 'min@halla.coffee', role: 'writer' },
    { name: 'Jo Almeida', email: 'jo@halla.coffee', role: 'viewer' },
  ],
} as const satisfies { people: readonly { name: string; email: string; role: Role }[] } & Record<
  string,
  unknown
>

type SampleName = (typeof SAMPLE.people)[number]['name']
export type SamplePerson = { name: SampleName; email: string; role: Role; password: string; member: MemberId }
export type SampleTeam = { workspace: WorkspaceId; client: ClientId; people: readonly SamplePerson[] }

const must = async <Name extends AnyCommand['name']>(house: House, request: ServerRequest<Name>) => {
  const answer = await executeAsServer(house, request)
  if (answer.status !== 200) throw new Error(`${request.name} was answered with ${answer.status}`)
}

type Made = SamplePerson & { account: string; passwordHash: string }

const make = async (house: House, person: (typeof SAMPLE.people)[number]): Promise<Made> => {
  if (await findAccount(house.db, person.email))
    throw new Fault(
      'already-there',
      `${person.email} has an account here already: the sample team was made before.`,
    )
  const password = newPassword()
  return {
    ...person,
    password,
    member: MemberId.parse(newId(house)),
    account: newId(house),
    passwordHash: await hashPassword(password),
  }
}

const insert = (house: House, { account: id, email, name, passwordHash }: Made) => ({
  within: (transaction: Parameters<typeof insertAccount>[0]) =>
    insertAccount(transaction, { id, email, name, passwordHash }, house.now()),
})

/** A small team to try things with, made by the same decisions as a real one. */
export const makeSampleTeam = async (house: House): Promise<SampleTeam> => {
  const people = await Promise.all(SAMPLE.people.map((person) => make(house, person)))
  const [owner, ...others] = people
  if (!owner) throw new Error('the sample team has no owner')
  const workspace = WorkspaceId.parse(newId(house))
  const client = ClientId.parse(newId(house))
  const { account, member } = owner
  await must(house, {
    workspace,
    name: 'workspace.found',
    on: workspace,
    input: { name: SAMPLE.workspace, account, member, client },
    ...insert(house, owner),
  })
  await must(house, {
    workspace,
    member,
    name: 'profile.add',
    on: newId(house),
    input: { client, network: 'x', networkId: null, handle: SAMPLE.handle, name: SAMPLE.workspace },
  })
  for (const name of SAMPLE.teams)
    await must(house, { workspace, member, name: 'team.add', on: newId(house), input: { client, name } })
  for (const other of others) {
    const invitation = newId(house)
    const input = { tokenHash: tokenHash(newToken()), role: other.role, clients: null }
    await must(house, {
      workspace,
      member,
      name: 'invitation.create',
      on: invitation,
      input,
      commandId: randomUUID(),
    })
    await must(house, {
      workspace,
      name: 'invitation.accept',
      on: invitation,
      input: { account: other.account, member: other.member },
      ...insert(house, other),
    })
  }
  return {
    workspace,
    client,
    people: people.map(({ name, email, role, password, member }) => ({
      name,
      email,
      role,
      password,
      member,
    })),
  }
}
