import type { ClientId, MemberId, WorkspaceId } from '#shared/team/member.ts'
import type { Reads } from '../db/open.ts'
import type { House } from '../house.ts'
import { readCookie } from './cookie.ts'
import type { Session } from './session.ts'
import { tokenHash } from './token.ts'

/** The cookie of the server's own pages. Never seen by the extension, which holds a device token. */
export const SESSION_COOKIE = 'perch_session'

const clientsOf = async (db: Reads, member: string) => {
  const rows = await db.selectFrom('member_clients').select('client').where('member', '=', member).execute()
  return rows.map(({ client }) => client as ClientId)
}

/** Null alike for a token that never was, has run out, was revoked, or whose person is no longer in the team. */
export const authenticateToken = async (
  { db, now }: Pick<House, 'db' | 'now'>,
  token: string,
): Promise<Session | null> => {
  if (token.length < 20 || token.length > 200) return null
  const row = await db
    .selectFrom('sessions')
    .innerJoin('members', 'members.id', 'sessions.member')
    .selectAll('sessions')
    .select(['members.role', 'members.all_clients'])
    .where('sessions.token_hash', '=', tokenHash(token))
    .where('sessions.revoked_at', 'is', null)
    .where('sessions.expires_at', '>', now())
    .where('members.removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    kind: row.kind,
    account: row.account,
    member: row.member as MemberId,
    workspace: row.workspace as WorkspaceId,
    role: row.role,
    clients: row.all_clients ? null : await clientsOf(db, row.member),
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
  }
}

const bearerOf = (request: Request) => /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1]

/** By the Authorization header, else by the cookie of our pages. A header that is wrong is not saved by a cookie. */
export const authenticate = async (house: Pick<House, 'db' | 'now'>, request: Request) => {
  const bearer = bearerOf(request)
  if (bearer) return authenticateToken(house, bearer)
  if (request.headers.has('authorization')) return null
  const cookie = readCookie(request.headers.get('cookie'), SESSION_COOKIE)
  return cookie ? authenticateToken(house, cookie) : null
}

/** A browser sends cookies by itself, so a request that rests on one must come from our own page. */
export const restsOnCookie = (request: Request) => !request.headers.has('authorization')
