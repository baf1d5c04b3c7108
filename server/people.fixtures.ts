import { randomBytes } from 'node:crypto'
import type { AnyCommand } from '#shared/commands.ts'
import { uuidv7 } from '#shared/kit/id.ts'
import type { Role } from '#shared/team/capability.ts'
import type { ClientId, MemberId, WorkspaceId } from '#shared/team/member.ts'
import type { SessionKind } from '#shared/team/session.ts'
import { executeAsServer, type ServerRequest } from './commands/execute-as-server.ts'
import type { House } from './house.ts'
import { newToken, tokenHash } from './http/token.ts'
import { insertAccount } from './people/accounts.ts'

// People for tests, by the same decisions as in life, save the password: nobody here signs in with one.

/** An id as a client makes it. The brand is the caller's to name: `newId<ConversationId>()`. */
export const newId = <Id extends string = string>() => uuidv7(Date.now(), randomBytes(10)) as Id

/** How long a session for a test lasts, in milliseconds. */
const A_DAY = 86_400_000

const decided = async <Name extends AnyCommand['name']>(house: House, request: ServerRequest<Name>) => {
  const answer = await executeAsServer(house, request)
  if (answer.status !== 200) throw new Error(`${request.name}: ${JSON.stringify(answer)}`)
}

const withAccount = (house: House, name: string) => {
  const id = newId()
  const account = { id, name, email: `${name.toLowerCase()}-${id}@example.com`, passwordHash: 'none' }
  return {
    account: id,
    within: (transaction: Parameters<typeof insertAccount>[0]) =>
      insertAccount(transaction, account, house.now()),
  }
}

type Membership = { workspace: WorkspaceId; member: MemberId }

export const startSession = async (
  house: House,
  { workspace, member }: Membership,
  { kind = 'device', lasts = A_DAY }: { kind?: SessionKind; lasts?: number } = {},
) => {
  const [session, token] = [newId(), newToken()]
  const input = { kind, tokenHash: tokenHash(token), name: 'Chromium', expiresAt: house.now() + lasts }
  await decided(house, { workspace, member, name: 'session.start', on: session, input })
  return { session, token }
}

export const foundWorkspace = async (house: House, { name, owner }: { name: string; owner: string }) => {
  const { account, within } = withAccount(house, owner)
  const [workspace, client, member] = [newId<WorkspaceId>(), newId<ClientId>(), newId<MemberId>()]
  const input = { name, account, member, client }
  await decided(house, { workspace, name: 'workspace.found', on: workspace, input, within })
  return { workspace, client, member, account }
}

type Coming = { name: string; role: Role; clients: ClientId[] | null }

/** By a link that `by` makes and nobody else sees. */
export const comeIn = async (
  house: House,
  { workspace, member: by }: Membership,
  { name, role, clients }: Coming,
) => {
  const { account, within } = withAccount(house, name)
  const [link, member] = [newId(), newId<MemberId>()]
  const offered = { tokenHash: tokenHash(newToken()), role, clients }
  await decided(house, { workspace, member: by, name: 'invitation.create', on: link, input: offered })
  await decided(house, { workspace, name: 'invitation.accept', on: link, input: { account, member }, within })
  return { member, account }
}
