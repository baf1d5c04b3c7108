import type { ClientId, TeamId } from '#shared/team/member.ts'
import type { Reads } from '../db/open.ts'

/** Of one client, or with null of the whole workspace. */
export const readTeams = async (db: Reads, workspace: string, client: string | null) => {
  const all = db.selectFrom('teams').select(['id', 'name', 'client']).where('workspace', '=', workspace)
  const rows = await (client === null ? all : all.where('client', '=', client)).orderBy('name').execute()
  return rows.map((row) => ({ id: row.id as TeamId, name: row.name, client: row.client as ClientId }))
}
