import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { capabilitiesOf, isBelow } from './capability.ts'
import { type ClientId, covers, type Member } from './member.ts'
import type { Session } from './session.ts'

/** `owner`: the member whose session it is. `reach`: the clients that the one who acts sees, null for all. */
export type SessionState = { session: Session; owner: Member; reach: readonly ClientId[] | null }

/** Ends one session or device at once. One's own, or those of members below, of clients that one sees. Refusals: `not-yours`. */
export const revokeDevice = defineCommand({
  name: 'device.revoke',
  capability: 'read',
  input: z.object({}),
  decide({ session, owner, reach }: SessionState, _input, { actor }) {
    const manages =
      capabilitiesOf[actor.role].includes('manage-members') &&
      (actor.role === 'owner' || (isBelow(owner.role, actor.role) && covers(reach, owner.clients)))
    if (session.member !== actor.member && !manages) return refuse('not-yours')
    if (session.revokedAt !== null) return accept([])
    return accept([
      {
        kind: 'device.revoked' as const,
        session: session.id,
        member: session.member,
        sessionKind: session.kind,
      },
    ])
  },
})
