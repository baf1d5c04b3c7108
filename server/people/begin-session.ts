import { MemberId, WorkspaceId } from '#shared/team/member.ts'
import { DEVICE_SESSION_LASTS, type SessionKind, WEB_SESSION_LASTS } from '#shared/team/session.ts'
import { executeAsServer } from '../commands/execute-as-server.ts'
import type { House } from '../house.ts'
import { newToken, tokenHash } from '../http/token.ts'
import { newId } from './accounts.ts'

type Membership = { member: string; workspace: string }

type Wanted = {
  kind: SessionKind
  name: string
  /** Milliseconds; by its kind when left out. */
  lasts?: number
  id?: string
}

export type Begun = { id: string; token: string; expiresAt: number }

const lastsBy = { web: WEB_SESSION_LASTS, device: DEVICE_SESSION_LASTS, token: DEVICE_SESSION_LASTS }

/**
 * A way in for somebody who was checked a moment ago. The token is in what this returns and nowhere else. Null when the
 * member is not in the workspace any more.
 */
export const beginSession = async (
  house: House,
  { member, workspace }: Membership,
  { kind, name, lasts = lastsBy[kind], id = newId(house) }: Wanted,
): Promise<Begun | null> => {
  const token = newToken()
  const expiresAt = house.now() + lasts
  const answer = await executeAsServer(house, {
    workspace: WorkspaceId.parse(workspace),
    member: MemberId.parse(member),
    name: 'session.start',
    on: id,
    input: { kind, tokenHash: tokenHash(token), name: name.slice(0, 120), expiresAt },
  })
  return answer.status === 200 ? { id, token, expiresAt } : null
}
