import * as z from 'zod/mini'
import { MemberId } from '#shared/team/member.ts'

/** A teammate as pages draw them. `hue` 1 to 8, from the member id, so that a person keeps theirs everywhere. */
export const Person = z.object({ id: MemberId, name: z.string(), initials: z.string(), hue: z.int() })
export type Person = z.infer<typeof Person>

const HUES = 8

/** 1 to 8, the same for a member on every screen. FNV-1a, 32 bit: ids that begin alike spread evenly. */
export const hueOf = (id: string) => {
  let hash = 0x811c9dc5
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return ((hash >>> 0) % HUES) + 1
}
