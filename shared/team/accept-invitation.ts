import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { closedBecause, type Invitation } from './invitation.ts'
import { MemberId } from './member.ts'

/** `before`: the membership that the account already has in this workspace, or had until it was removed. */
export type AcceptState = { invitation: Invitation; before: { member: MemberId; removed: boolean } | null }

/**
 * Somebody with the link comes in, as `member`; whoever was removed comes back as the member they were. The server's own: it has checked the link's secret and the account's
 * password. Refusals: `revoked`, `used`, `expired`, `already-member`.
 */
export const acceptInvitation = defineCommand({
  name: 'invitation.accept',
  capability: 'manage-workspace',
  input: z.object({ account: z.uuid(), member: MemberId }),
  decide({ invitation, before }: AcceptState, { account, member }, { now }) {
    const closed = closedBecause(invitation, now)
    if (closed) return refuse(closed)
    if (before && !before.removed) return refuse('already-member')
    const { role, clients } = invitation
    return accept([
      {
        kind: 'invitation.accepted' as const,
        account,
        member: before?.member ?? member,
        returns: before !== null,
        role,
        clients,
      },
    ])
  },
})
