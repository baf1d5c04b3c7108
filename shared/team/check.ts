import { type Capability, capabilitiesOf, type Role } from './capability.ts'
import { type ClientId, type Member, type MemberId, SYSTEM, sees } from './member.ts'

/** `client` null: a matter of the whole workspace (its name, its members). */
export type Scope = { client: ClientId | null }

export type Verdict =
  | { allowed: true }
  | { allowed: false; reason: 'no-right' | 'other-client' | 'removed'; whoCould: readonly MemberId[] }

type Actor = Pick<Member, 'id' | 'clients' | 'removedAt'> & { role: string }

const holds = (role: string, capability: Capability) =>
  Object.hasOwn(capabilitiesOf, role) && capabilitiesOf[role as Role].includes(capability)

const reasonAgainst = (actor: Actor, capability: Capability, { client }: Scope) => {
  if (actor.removedAt !== null) return 'removed'
  if (client !== null && !sees(actor, client)) return 'other-client'
  if (!holds(actor.role, capability)) return 'no-right'
  return null
}

/**
 * May this person do that, there? Denied by default: a role that is not in the table, and a capability that the table
 * does not give, are both a no. The answer names who could instead, out of `members`.
 */
export const check = (
  actor: Actor,
  capability: Capability,
  scope: Scope,
  members: readonly Member[] = [],
): Verdict => {
  if (actor.id === SYSTEM) return { allowed: true }
  const reason = reasonAgainst(actor, capability, scope)
  if (!reason) return { allowed: true }
  const whoCould = members.filter((other) => !reasonAgainst(other, capability, scope)).map(({ id }) => id)
  return { allowed: false, reason, whoCould }
}
