import type { ClientId } from '#shared/team/member.ts'
import type { Profile, ProfileId } from '#shared/team/profile.ts'
import type { Reads } from '../db/open.ts'

/** The accounts of one client, each with every handle it was known by. */
export const readProfiles = async (db: Reads, workspace: string, client: string): Promise<Profile[]> => {
  const rows = await db
    .selectFrom('profiles')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('client', '=', client)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const handles = await db
    .selectFrom('profile_handles')
    .select(['profile', 'handle', 'since'])
    .where('workspace', '=', workspace)
    .where('client', '=', client)
    .orderBy('since')
    .execute()
  const known = Map.groupBy(handles, ({ profile }) => profile)
  return rows.map((row) => ({
    id: row.id as ProfileId,
    version: row.version,
    client: row.client as ClientId,
    network: row.network,
    networkId: row.network_id,
    handle: row.handle,
    handles: (known.get(row.id) ?? []).map(({ handle, since }) => ({ handle, since })),
    name: row.name,
  }))
}

/** The client that a profile of this workspace speaks for. */
export const clientOfProfile = async (db: Reads, workspace: string, profile: string) => {
  const row = await db
    .selectFrom('profiles')
    .select('client')
    .where('workspace', '=', workspace)
    .where('id', '=', profile)
    .executeTakeFirst()
  return row ? (row.client as ClientId) : null
}
