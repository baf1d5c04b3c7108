import type { DevicesRead, MembersRead } from '#shared/sync/reads.ts'

/** One way in, and one person of the team, as the server's reads list them. */
export type Device = DevicesRead['devices'][number]
export type Teammate = MembersRead['members'][number]
