import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { closedBecause, type Invitation } from './invitation.ts'
import { MemberId } from './member.ts'

/** `known`: the account already is (or was) a member of this workspace. */
export type AcceptState = { invitation: Invitation; known: boolean }

/**
 * Somebody with the link comes in, as `member`. The server's own: it has checked the link's secret and the account's
 * password. Refusals: `revoked`, `used`, `expired`, `already-member`.
 */
export const acceptInvitation = defineCommand({
  name: 'invitation.accept',
  capability: 'manage-workspace',
  input: z.object({ account: z.uuid(), member: MemberId }),
  decide({ invitation, known }: AcceptState, { account, member }, { now }) {
    const closed = closedBecause(invitation, now)
    if (closed) return refuse(closed)
    if (known) return refuse('already-member')
    const { role, clients } = invitation
    return accept([{ kind: 'invitation.accepted' as const, account, member, role, clients }])
  },
})
