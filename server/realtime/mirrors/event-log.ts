import type { Reads } from '../needs.ts'
import type { Happened } from './mirror.ts'

/** Events read at once. A mirror is some lines behind for one more turn, never wrong. */
const PAGE = 1_000

/** The number of the newest event on disk. Numbers are given in the order of commits: there is one writer. */
export const headOf = async (db: Reads): Promise<number> =>
  (await db.selectFrom('events').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst())?.seq ?? 0

export const eventsSince = (db: Reads, seq: number): Promise<Happened[]> =>
  db
    .selectFrom('events')
    .select(['seq', 'workspace', 'client', 'on_kind', 'on_id', 'kind', 'body'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(PAGE)
    .execute()
