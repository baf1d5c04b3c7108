import type { Me } from '#shared/sync/mirror-rows.ts'
import { PROTOCOL } from '#shared/sync/protocol.ts'
import type { ClientId } from '#shared/team/member.ts'
import type { House } from '../house.ts'
import type { Session } from '../http/session.ts'
import { readClients } from './read-clients.ts'

/** Who the token is, which clients they see, and the server's clock. */
export const readMe = async ({ db, now }: Pick<House, 'db' | 'now'>, session: Session): Promise<Me> => {
  const { account, workspace, member, role, clients, kind, id } = session
  const person = await db
    .selectFrom('accounts')
    .select(['name', 'initials', 'email'])
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
  const { name } = await db
    .selectFrom('workspaces')
    .select('name')
    .where('id', '=', workspace)
    .executeTakeFirstOrThrow()
  const seen = (await readClients(db, workspace)).map((client) => ({ ...client, id: client.id as ClientId }))
  return {
    member,
    ...person,
    role,
    workspace: { id: workspace, name },
    clients: clients === null ? seen : seen.filter((client) => clients.includes(client.id)),
    device: kind === 'device' ? id : null,
    protocol: PROTOCOL,
    now: now(),
  }
}
