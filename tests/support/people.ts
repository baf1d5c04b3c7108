import type { Role } from '#shared/team/capability.ts'
import type { ClientId, MemberId, WorkspaceId } from '#shared/team/member.ts'
import type { ProfileId } from '#shared/team/profile.ts'
import { execute } from '../../server/commands/execute.ts'
import { executeAsServer } from '../../server/commands/execute-as-server.ts'
import type { House } from '../../server/house.ts'
import { authenticateToken } from '../../server/http/authenticate.ts'
import { newToken, tokenHash } from '../../server/http/token.ts'
import { ask } from './commands.ts'
import { newId } from './new-id.ts'
import type { Person } from './person.ts'

export type Workspace = { id: WorkspaceId; client: ClientId; profile: ProfileId; owner: Person }

/** How long a test's session lasts, in milliseconds. */
const A_DAY = 86_400_000

const anAccount = (name: string) => ({
  id: newId(),
  version: 1,
  email: `${name.toLowerCase()}-${newId()}@example.com`,
  name,
  initials: name.slice(0, 1),
  password_hash: 'none',
  created_at: Date.now(),
  changed_at: Date.now(),
})

/** A way in, of a kind and for as long as wanted: the executor's own command, as sign-in and pairing use it. */
export const signIn = async (
  house: House,
  person: Omit<Person, 'session' | 'token'>,
  { lasts = A_DAY }: { lasts?: number } = {},
): Promise<Person> => {
  const token = newToken()
  const session = newId()
  const answer = await executeAsServer(house, {
    workspace: person.workspace,
    name: 'session.start',
    on: session,
    member: person.member,
    input: { kind: 'device', tokenHash: tokenHash(token), name: 'a test', expiresAt: Date.now() + lasts },
  })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer))
  return { ...person, session, token }
}

/** A team with its owner, its one client and one profile on X. */
export const aWorkspace = async (house: House, name = 'Harbour'): Promise<Workspace> => {
  const account = anAccount('Olive')
  const [id, client, member] = [newId<WorkspaceId>(), newId<ClientId>(), newId<MemberId>()]
  const founded = await executeAsServer(house, {
    workspace: id,
    name: 'workspace.found',
    on: id,
    input: { name, account: account.id, member, client },
    within: (transaction) => transaction.insertInto('accounts').values(account).execute(),
  })
  if (founded.status !== 200) throw new Error(JSON.stringify(founded))
  const owner = await signIn(house, { name: account.name, account: account.id, member, workspace: id })
  const profile = newId<ProfileId>()
  const input = { client, network: 'x', networkId: null, handle: 'harbour', name: 'Harbour Coffee' }
  await done(house, owner, 'profile.add', profile, input)
  return { id, client, profile, owner }
}

/** Somebody new in the team, by an invitation, with a session. `clients` null: all of them. */
export const aMember = async (
  house: House,
  { id: workspace, owner }: Workspace,
  name: string,
  { role = 'writer', clients = null }: { role?: Role; clients?: ClientId[] | null } = {},
): Promise<Person> => {
  const account = anAccount(name)
  const [invitation, member] = [newId(), newId<MemberId>()]
  const link = { tokenHash: tokenHash(newToken()), role, clients }
  await done(house, owner, 'invitation.create', invitation, link)
  const accepted = await executeAsServer(house, {
    workspace,
    name: 'invitation.accept',
    on: invitation,
    input: { account: account.id, member },
    within: (transaction) => transaction.insertInto('accounts').values(account).execute(),
  })
  if (accepted.status !== 200) throw new Error(JSON.stringify(accepted))
  return signIn(house, { name, account: account.id, member, workspace })
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
