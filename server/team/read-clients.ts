import type { ClientId } from '#shared/team/member.ts'
import type { Reads } from '../db/open.ts'

export const hasClient = async (db: Reads, workspace: string, client: string) => {
  const row = await db
    .selectFrom('clients')
    .select('id')
    .where('workspace', '=', workspace)
    .where('id', '=', client)
    .executeTakeFirst()
  return row !== undefined
}

export const readClients = (db: Reads, workspace: string) =>
  db
    .selectFrom('clients')
    .select(['id', 'name'])
    .where('workspace', '=', workspace)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

export const clientIds = async (db: Reads, workspace: string) =>
  (await readClients(db, workspace)).map(({ id }) => id as ClientId)
