import * as z from 'zod/mini'

/** What a rule may ask for. Code asks for a capability, never for a role. */
export const Capability = z.enum([
  'read',
  'reply',
  'note',
  'assign',
  'take-over',
  'allow-once',
  'escalate',
  'approve',
  'edit-guide',
  'freeze',
  'lift-freeze',
  'invite',
  'manage-members',
  'manage-profiles',
  'manage-workspace',
  'export',
])
export type Capability = z.infer<typeof Capability>

export const Role = z.enum(['owner', 'manager', 'writer', 'viewer'])
export type Role = z.infer<typeof Role>

const viewer: readonly Capability[] = ['read']
const writer: readonly Capability[] = [...viewer, 'reply', 'note', 'assign', 'escalate', 'freeze']
const manager: readonly Capability[] = [
  ...writer,
  'take-over',
  'allow-once',
  'approve',
  'edit-guide',
  'lift-freeze',
  'invite',
  'manage-members',
  'manage-profiles',
  'export',
]

/** The table that later roles extend. Whatever is not listed is denied. */
export const capabilitiesOf: Readonly<Record<Role, readonly Capability[]>> = {
  viewer,
  writer,
  manager,
  owner: Capability.options,
}

/** Highest first: who may manage whom. A manager manages those below a manager, an owner everybody. */
export const ranks: readonly Role[] = ['owner', 'manager', 'writer', 'viewer']

export const isBelow = (role: Role, other: Role) => ranks.indexOf(role) > ranks.indexOf(other)
