import type * as z from 'zod/mini'
import type { DeskRow, ProfileRow, RoleRow, TeamRow } from '#shared/sync/mirror-rows.ts'
import { conversationRows } from '../conversation-rows.ts'
import type { Reads } from '../needs.ts'
import { idsOf, type Mirror, memberOf } from './mirror.ts'

type Role = z.infer<typeof RoleRow>
type Team = z.infer<typeof TeamRow>

const profileRows = async (db: Reads, client: string, ids?: readonly string[]) => {
  if (ids?.length === 0) return []
  const profiles = db.selectFrom('profiles').selectAll().where('client', '=', client)
  const found = await (ids ? profiles.where('id', 'in', ids) : profiles).execute()
  const handles = await db
    .selectFrom('profile_handles')
    .select(['profile', 'handle', 'since'])
    .where('client', '=', client)
    .orderBy('since')
    .execute()
  return found.map(
    ({ id, version, network, network_id, handle, name }) =>
      ({
        kind: 'profile',
        id,
        version,
        client,
        network,
        networkId: network_id,
        handle,
        handles: handles
          .filter(({ profile }) => profile === id)
          .map(({ handle, since }) => ({ handle, since })),
        name,
      }) as ProfileRow,
  )
}

/** Everybody in the team who sees this client's work. */
const roleRows = async (db: Reads, client: string, ids?: readonly string[]) => {
  if (ids?.length === 0) return []
  const members = db
    .selectFrom('members')
    .innerJoin('clients', 'clients.workspace', 'members.workspace')
    .leftJoin('member_clients', (join) =>
      join
        .onRef('member_clients.member', '=', 'members.id')
        .onRef('member_clients.client', '=', 'clients.id'),
    )
    .select(['members.id', 'members.role'])
    .where('clients.id', '=', client)
    .where('members.removed_at', 'is', null)
    .where((where) =>
      where.or([where('members.all_clients', '=', 1), where('member_clients.member', 'is not', null)]),
    )
  const found = await (ids ? members.where('members.id', 'in', ids) : members).execute()
  return found.map(({ id, role }) => ({ kind: 'role', id, role }) as Role)
}

const teamRows = async (db: Reads, client: string, ids?: readonly string[]) => {
  if (ids?.length === 0) return []
  const teams = db.selectFrom('teams').select(['id', 'name']).where('client', '=', client)
  const found = await (ids ? teams.where('id', 'in', ids) : teams).execute()
  return found.map(({ id, name }) => ({ kind: 'team', id, name }) as Team)
}

/** What a client's team works on now: conversations with their claims, its profiles, who works for it and as what. */
export const desk: Mirror = {
  async rows(db, client, now, keys) {
    const rows: DeskRow[] = [
      ...(await conversationRows(db, client, now, idsOf('conversation', keys))),
      ...(await profileRows(db, client, idsOf('profile', keys))),
      ...(await roleRows(db, client, idsOf('role', keys))),
      ...(await teamRows(db, client, idsOf('team', keys))),
    ]
    return new Map(rows.map((row) => [`${row.kind}:${row.id}`, row]))
  },

  touches(event) {
    const member = memberOf(event)
    if (member) return [{ of: null, key: `role:${member}` }]
    return event.client === null ? [] : [{ of: event.client, key: `${event.on_kind}:${event.on_id}` }]
  },

  workspaceOf: async (db, client) =>
    (await db.selectFrom('clients').select('workspace').where('id', '=', client).executeTakeFirst())
      ?.workspace,
}
