import type { Room } from '#shared/sync/rooms.ts'
import { check } from '#shared/team/check.ts'
import type { ClientId } from '#shared/team/member.ts'
import type { Session } from '../http/session.ts'
import type { Reads } from './needs.ts'

export type Right = 'write' | 'read'

/** What the role and the clients of this session allow for one client's work. */
const rightFor = (session: Session, client: ClientId): Right | null => {
  const actor = { id: session.member, role: session.role, clients: session.clients, removedAt: null }
  if (!check(actor, 'read', { client }).allowed) return null
  return check(actor, 'reply', { client }).allowed ? 'write' : 'read'
}

/** Whose work a room is, as far as it lies in the session's own workspace. */
const clientOf = (db: Reads, { kind, id }: Room, { workspace }: Session) =>
  kind === 'desk'
    ? db.selectFrom('clients').select('id').where('id', '=', id).where('workspace', '=', workspace)
    : db.selectFrom('drafts').select('client as id').where('id', '=', id).where('workspace', '=', workspace)

/** Null alike for a room that is not there and one that is not theirs. Mirrors are read by everyone, written by the server. */
export const rightTo = async (db: Reads, room: Room, session: Session): Promise<Right | null> => {
  if (room.kind === 'team') return room.id === session.workspace ? 'read' : null
  const row = await clientOf(db, room, session).executeTakeFirst()
  if (!row) return null
  const right = rightFor(session, row.id as ClientId)
  return room.kind === 'draft' || right === null ? right : 'read'
}
