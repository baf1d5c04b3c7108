import * as z from 'zod/mini'
import { id } from '../kit/id.ts'
import { ClientId } from './member.ts'

export const ProfileId = id('ProfileId')
export type ProfileId = z.infer<typeof ProfileId>

export const Network = z.enum(['x', 'instagram'])
export type Network = z.infer<typeof Network>

/** As people write it, without the @: letters of X and Instagram. Compared without case. Length: X shows up to 20, Instagram 30. */
export const Handle = z.string().check(z.regex(/^[A-Za-z0-9_.]{1,30}$/))

/**
 * One social account of ours. `networkId` is the network's own immutable id, null where the page hides it; handles
 * change, so the earlier ones are kept with the time (epoch ms) from which each was used.
 */
export const Profile = z.object({
  id: ProfileId,
  version: z.int(),
  client: ClientId,
  network: Network,
  networkId: z.nullable(z.string()),
  handle: Handle,
  handles: z.array(z.object({ handle: Handle, since: z.int() })),
  name: z.string(),
})
export type Profile = z.infer<typeof Profile>

export const sameHandle = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
