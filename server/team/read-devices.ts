import type { House } from '../house.ts'
import type { Session } from '../http/session.ts'
import { toSession } from './session-state.ts'

/** The ways in of one member that are open now, the newest first. */
export const readDevices = async ({ db, now }: Pick<House, 'db' | 'now'>, session: Session) => {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('member', '=', session.member)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now())
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => {
    const { revokedAt: _, ...open } = toSession(row)
    return { ...open, current: row.id === session.id }
  })
}
