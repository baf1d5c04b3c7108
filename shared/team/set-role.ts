import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { isBelow, Role } from './capability.ts'
import { ClientId, covers, type Member, type MemberId } from './member.ts'

/**
 * `owners`: how many owners the workspace has, those removed left out. `clients`: all of the workspace's. `reach`: those
 * that the one who acts sees, null for all.
 */
export type MemberState = {
  member: Member
  owners: number
  clients: readonly ClientId[]
  reach: readonly ClientId[] | null
}

type Actor = { member: MemberId; role: Role }

/** Why `actor` may not touch `member` at all, or null. */
export const outOfReach = ({ member, reach }: Pick<MemberState, 'member' | 'reach'>, actor: Actor) => {
  if (member.removedAt !== null) return 'removed'
  if (actor.role === 'owner') return null
  if (!isBelow(member.role, actor.role)) return 'role-too-high'
  return covers(reach, member.clients) ? null : 'other-clients'
}

/**
 * Gives another role, or other clients: none that the one who gives does not see, an owner excepted.
 * Refusals: `removed`, `role-too-high`, `other-clients`, `no-client`, `last-owner`.
 */
export const setRole = defineCommand({
  name: 'member.set-role',
  capability: 'manage-members',
  input: z.object({
    role: Role,
    clients: z.nullable(z.array(ClientId).check(z.minLength(1), z.maxLength(200))),
  }),
  decide({ member, owners, clients: all, reach }: MemberState, { role, clients }, { actor }) {
    const reason = outOfReach({ member, reach }, actor)
    if (reason) return refuse(reason)
    if (actor.role !== 'owner' && !isBelow(role, actor.role)) return refuse('role-too-high', { role })
    if (clients?.some((client) => !all.includes(client))) return refuse('no-client')
    if (actor.role !== 'owner' && !covers(reach, clients)) return refuse('no-client')
    if (member.role === 'owner' && role !== 'owner' && owners === 1) return refuse('last-owner')
    const before = { role: member.role, clients: member.clients }
    const after = { role, clients }
    if (JSON.stringify(before) === JSON.stringify(after)) return accept([])
    return accept([{ kind: 'member.role-set' as const, before, after }])
  },
})
