import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { ClientId } from './member.ts'
import { Handle, Network, type Profile, ProfileId, sameHandle } from './profile.ts'

/** `siblings`: the profiles of that client that are there already. */
export type ProfileState = {
  id: ProfileId
  profile: Profile | null
  siblings: readonly Profile[]
  clients: readonly ClientId[]
}

export const NetworkId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/))
export const ProfileName = z.string().check(z.trim(), z.minLength(1), z.maxLength(80))

/** Another social account that the team speaks as. Refusals: `already`, `no-client`. */
export const addProfile = defineCommand({
  name: 'profile.add',
  capability: 'manage-profiles',
  input: z.object({
    client: ClientId,
    network: Network,
    networkId: z.nullable(NetworkId),
    handle: Handle,
    name: ProfileName,
  }),
  decide({ id, profile, siblings, clients }: ProfileState, input) {
    if (!clients.includes(input.client)) return refuse('no-client')
    const taken = siblings.some(
      (one) => one.network === input.network && sameHandle(one.handle, input.handle),
    )
    if (profile || taken) return refuse('already', { handle: input.handle })
    return accept([{ kind: 'profile.added' as const, id: ProfileId.parse(id), ...input }])
  },
})
