import type { Reads } from '../db/open.ts'
import { CHAIN_START, chainHash } from './chain.ts'
import { sha256 } from './digest.ts'

/** `broken`: the first line that does not follow from those before it. `texts`: ids whose words are not those of the digest. */
export type Verified = { lines: number; broken: number | null; texts: readonly string[] }

/** Lines read at once: 1,000 lines are about 1 MB. */
const PAGE = 1_000

/** Walks one workspace's chain from its first line. Erased texts are fine: the lines never held their words. */
export const verifyAudit = async (db: Reads, workspace: string): Promise<Verified> => {
  const digests = new Map<string, string>()
  let prev = CHAIN_START
  let after = 0
  let lines = 0
  for (;;) {
    const page = await pageAfter(db, workspace, after)
    for (const row of page) {
      if (row.prev !== prev || row.hash !== chainHash(prev, row))
        return { lines, broken: row.seq, texts: await alteredTexts(db, digests) }
      for (const [id, digest] of digestsIn(JSON.parse(row.body))) digests.set(id, digest)
      prev = row.hash
      after = row.seq
      lines += 1
    }
    if (page.length < PAGE) return { lines, broken: null, texts: await alteredTexts(db, digests) }
  }
}

const pageAfter = (db: Reads, workspace: string, after: number) =>
  db
    .selectFrom('events')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(PAGE)
    .execute()

const digestsIn = (value: unknown): [string, string][] => {
  if (value === null || typeof value !== 'object') return []
  if ('text' in value && 'digest' in value) return [[String(value.text), String(value.digest)]]
  return Object.values(value).flatMap(digestsIn)
}

const alteredTexts = async (db: Reads, digests: ReadonlyMap<string, string>) => {
  const altered: string[] = []
  for (const [id, digest] of digests) {
    const text = await db.selectFrom('texts').select(['body']).where('id', '=', id).executeTakeFirst()
    if (!text || (text.body !== null && sha256(text.body) !== digest)) altered.push(id)
  }
  return altered
}
