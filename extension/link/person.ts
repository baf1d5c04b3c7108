import * as z from 'zod/mini'
import { MemberId } from '#shared/team/member.ts'

/** A teammate as pages draw them. `hue` 1 to 8, from the member id (look: people). */
export const Person = z.object({ id: MemberId, name: z.string(), initials: z.string(), hue: z.int() })
export type Person = z.infer<typeof Person>
