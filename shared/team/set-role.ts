import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { isBelow, Role } from './capability.ts'
import { ClientId, type Member, type MemberId } from './member.ts'

/** `owners`: how many owners the workspace has, those removed left out. `clients`: all of the workspace's. */
export type MemberState = { member: Member; owners: number; clients: readonly ClientId[] }

/** Why `actor` may not touch `member` at all, or null. */
export const outOfReach = (member: Member, actor: { member: MemberId; role: Role }) => {
  if (member.removedAt !== null) return 'removed'
  if (actor.role !== 'owner' && !isBelow(member.role, actor.role)) return 'role-too-high'
  return null
}

/** Gives another role, or other clients. Refusals: `removed`, `role-too-high`, `no-client`, `last-owner`. */
export const setRole = defineCommand({
  name: 'member.set-role',
  capability: 'manage-members',
  input: z.object({
    role: Role,
    clients: z.nullable(z.array(ClientId).check(z.minLength(1), z.maxLength(200))),
  }),
  decide({ member, owners, clients: all }: MemberState, { role, clients }, { actor }) {
    const reason = outOfReach(member, actor)
    if (reason) return refuse(reason)
    if (actor.role !== 'owner' && !isBelow(role, actor.role)) return refuse('role-too-high', { role })
    if (clients?.some((client) => !all.includes(client))) return refuse('no-client')
    if (member.role === 'owner' && role !== 'owner' && owners === 1) return refuse('last-owner')
    const before = { role: member.role, clients: member.clients }
    const after = { role, clients }
    if (JSON.stringify(before) === JSON.stringify(after)) return accept([])
    return accept([{ kind: 'member.role-set' as const, before, after }])
  },
})
