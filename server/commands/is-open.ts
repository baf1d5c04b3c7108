import type { Reads } from '../db/open.ts'

/** Asked again under the lock: a session that was ended between the request's arrival and its turn decides nothing more. */
export const isOpen = async (db: Reads, session: string, now: number) => {
  const row = await db
    .selectFrom('sessions')
    .select('id')
    .where('id', '=', session)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}
