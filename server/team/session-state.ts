import type { TeamEvent } from '#shared/team/events.ts'
import type { SessionState } from '#shared/team/revoke-device.ts'
import { Session, SessionId } from '#shared/team/session.ts'
import type { StartState } from '#shared/team/start-session.ts'
import { type Asked, type Found, reachOf } from '../commands/found.ts'
import type { Reads } from '../db/open.ts'
import type { SessionRow } from '../db/tables.ts'
import type { Transaction } from '../db/write-queue.ts'

type Started = Extract<TeamEvent, { kind: 'session.started' }>

export const toSession = (row: SessionRow): Session =>
  Session.parse({
    id: row.id,
    version: row.version,
    member: row.member,
    kind: row.kind,
    name: row.name,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  })

const readSession = async (db: Reads, workspace: string, id: string) => {
  const row = await db
    .selectFrom('sessions')
    .selectAll()
    .where('id', '=', id)
    .where('workspace', '=', workspace)
    .executeTakeFirst()
  return row ? toSession(row) : null
}

/** One that is there and is to end: by its person, by a manager, by a changed password. */
export const sessionState = async (
  transaction: Transaction,
  { workspace, on, members, actor }: Asked<unknown>,
): Promise<Found<SessionState, { kind: 'session.ended' | 'device.revoked' }> | null> => {
  const session = await readSession(transaction, workspace, on)
  const owner = session && members.find(({ id }) => id === session.member)
  if (!session || !owner) return null
  return {
    on,
    kind: 'session',
    client: null,
    version: session.version,
    state: { session, owner, reach: reachOf(actor, members) },
    async store({ events, version, now }) {
      if (events.length === 0) return undefined
      await transaction
        .updateTable('sessions')
        .set({ revoked_at: now, version })
        .where('id', '=', on)
        .execute()
      return { sessions: [on] }
    },
  }
}

/** One that is to begin, for the member who acts: the server has checked that it is them. */
export const newSessionState = async (
  transaction: Transaction,
  { workspace, on, actor, input }: Asked<{ tokenHash: string }>,
): Promise<Found<StartState, Started> | null> => {
  const id = SessionId.safeParse(on)
  const member = await transaction
    .selectFrom('members')
    .select('account')
    .where('id', '=', actor.member)
    .where('workspace', '=', workspace)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!id.success || !member) return null
  const session = await readSession(transaction, workspace, on)
  return {
    on,
    kind: 'session',
    client: null,
    version: session?.version ?? 0,
    state: { id: id.data, session },
    async store({ events, now }) {
      for (const { id, sessionKind, name, expiresAt } of events)
        await transaction
          .insertInto('sessions')
          .values({
            id,
            workspace,
            member: actor.member,
            account: member.account,
            version: 1,
            kind: sessionKind,
            token_hash: input.tokenHash,
            name,
            created_at: now,
            seen_at: now,
            expires_at: expiresAt,
            revoked_at: null,
          })
          .execute()
      return undefined
    },
  }
}
