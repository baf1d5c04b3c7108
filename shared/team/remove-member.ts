import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { type MemberState, outOfReach } from './set-role.ts'

/** Out of the workspace, with every session and device at once; what they wrote stays. Refusals: `role-too-high`, `other-clients`, `last-owner`. */
export const removeMember = defineCommand({
  name: 'member.remove',
  capability: 'manage-members',
  input: z.object({}),
  decide({ member, owners, reach }: MemberState, _input, { actor }) {
    const reason = outOfReach({ member, reach }, actor)
    if (reason === 'removed') return accept([])
    if (reason) return refuse(reason)
    if (member.role === 'owner' && owners === 1) return refuse('last-owner')
    return accept([
      { kind: 'member.removed' as const, before: { role: member.role, clients: member.clients } },
    ])
  },
})
