import type { Role } from '#shared/team/capability.ts'
import type { ClientId, WorkspaceId } from '#shared/team/member.ts'
import type { ProfileId } from '#shared/team/profile.ts'
import { execute } from '../../server/commands/execute.ts'
import type { House } from '../../server/house.ts'
import { authenticateToken } from '../../server/http/authenticate.ts'
import { comeIn, foundWorkspace, newId, startSession } from '../../server/people.fixtures.ts'
import { ask } from './commands.ts'
import type { Person } from './person.ts'

export type Workspace = { id: WorkspaceId; client: ClientId; profile: ProfileId; owner: Person }

/** A way in, for as long as wanted: the executor's own command, as sign-in and pairing use it. */
export const signIn = async (
  house: House,
  person: Omit<Person, 'session' | 'token'>,
  { lasts }: { lasts?: number } = {},
): Promise<Person> => ({ ...person, ...(await startSession(house, person, lasts ? { lasts } : {})) })

/** A team with its owner, its one client and one profile on X. */
export const aWorkspace = async (house: House, name = 'Harbour'): Promise<Workspace> => {
  const owner = 'Olive'
  const { workspace, client, member, account } = await foundWorkspace(house, { name, owner })
  const signedIn = await signIn(house, { name: owner, account, member, workspace })
  const profile = newId<ProfileId>()
  const input = { client, network: 'x', networkId: null, handle: 'harbour', name: 'Harbour Coffee' }
  await done(house, signedIn, 'profile.add', profile, input)
  return { id: workspace, client, profile, owner: signedIn }
}

/** Somebody new in the team, by an invitation, with a session. `clients` null: all of them. */
export const aMember = async (
  house: House,
  { owner }: Workspace,
  name: string,
  { role = 'writer', clients = null }: { role?: Role; clients?: ClientId[] | null } = {},
): Promise<Person> => {
  const { member, account } = await comeIn(house, owner, { name, role, clients })
  return signIn(house, { name, account, member, workspace: owner.workspace })
}

/** Another client of an agency. There is no command for it yet: the row is written as its migration will. */
export const anotherClient = async (house: House, workspace: Workspace, name: string): Promise<ClientId> => {
  const id = newId<ClientId>()
  await house.writes.write((transaction) =>
    transaction
      .insertInto('clients')
      .values({ id, workspace: workspace.id, version: 1, name, created_at: Date.now() })
      .execute(),
  )
  return id
}

/** A command that has to succeed, without the way over HTTP. */
export const done = async (house: House, person: Person, name: string, on: string, input: unknown) => {
  const session = await authenticateToken(house, person.token)
  if (!session) throw new Error(`${person.name} is signed out`)
  const answer = await execute(house, ask(person, name, on, input), session)
  if (answer.status !== 200) throw new Error(`${name}: ${JSON.stringify(answer)}`)
  return answer.body
}
