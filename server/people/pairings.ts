import type { PairingRow } from '../db/tables.ts'
import type { House } from '../house.ts'
import { newToken, tokenHash } from '../http/token.ts'
import { newId } from './accounts.ts'
import { newCode } from './codes.ts'

/** How long a code may be compared, in milliseconds. RFC 8628 leaves it open; safety asks for ten minutes at most. */
export const PAIRING_LASTS = 600_000

/** A waiting browser may be looked up this often before its code is no good any more. */
const MOST_TRIES = 20

/** Spent ones are forgotten after a day: until then a late poll still learns why. */
const FORGOTTEN_AFTER = 86_400_000

export type Closed = 'unknown' | 'expired' | 'used' | 'refused'

/** A browser asks to be let in. It keeps the secret; its person compares the code. Only hashes are stored. */
export const beginPairing = async (house: House, name: string) => {
  const now = house.now()
  const secret = newToken()
  const id = newId(house)
  const code = await house.writes.write(async (transaction) => {
    await transaction
      .deleteFrom('pairings')
      .where('expires_at', '<', now - FORGOTTEN_AFTER)
      .execute()
    for (;;) {
      const code = newCode()
      const taken = await transaction
        .selectFrom('pairings')
        .select('id')
        .where('code_hash', '=', tokenHash(code))
        .executeTakeFirst()
      if (taken) continue
      await transaction
        .insertInto('pairings')
        .values({
          id,
          secret_hash: tokenHash(secret),
          code_hash: tokenHash(code),
          name,
          created_at: now,
          expires_at: now + PAIRING_LASTS,
          approved_by: null,
          session: null,
          collected_at: null,
          refused_at: null,
          tries: 0,
        })
        .execute()
      return code
    }
  })
  return { id, secret, code }
}

/** Why a browser with that row is not let in any more, or null while it still may be. */
export const closedBecause = (row: PairingRow, now: number): Exclude<Closed, 'unknown'> | null => {
  if (row.refused_at !== null) return 'refused'
  if (row.collected_at !== null) return 'used'
  if (now >= row.expires_at || row.tries > MOST_TRIES) return 'expired'
  return null
}

/** The browser that shows this code. Each look is counted, since it may be a guess. */
export const findByCode = async (house: House, code: string): Promise<PairingRow | null> => {
  const row = await house.db
    .selectFrom('pairings')
    .selectAll()
    .where('code_hash', '=', tokenHash(code))
    .executeTakeFirst()
  if (!row) return null
  await house.writes.write((transaction) =>
    transaction
      .updateTable('pairings')
      .set((pairing) => ({ tries: pairing('tries', '+', 1) }))
      .where('id', '=', row.id)
      .execute(),
  )
  return row
}

/** "Not me": this browser gets nothing, and a yes that comes later is refused. */
export const refusePairing = (house: House, id: string) =>
  house.writes.write((transaction) =>
    transaction
      .updateTable('pairings')
      .set({ refused_at: house.now() })
      .where('id', '=', id)
      .where('collected_at', 'is', null)
      .where('refused_at', 'is', null)
      .execute(),
  )

export type Collected =
  | { state: 'waiting' }
  | { state: 'approved'; id: string; session: string; member: string; name: string }
  | { state: Closed }

/** The browser asks again with its secret. Of two that ask at once after the yes, exactly one is given the session. */
export const collectPairing = (house: House, secret: string): Promise<Collected> =>
  house.writes.write(async (transaction) => {
    const now = house.now()
    const row = await transaction
      .selectFrom('pairings')
      .selectAll()
      .where('secret_hash', '=', tokenHash(secret))
      .executeTakeFirst()
    if (!row) return { state: 'unknown' }
    const closed = closedBecause(row, now)
    if (closed) return { state: closed }
    if (!row.approved_by) return { state: 'waiting' }
    const session = newId(house)
    await transaction
      .updateTable('pairings')
      .set({ collected_at: now, session })
      .where('id', '=', row.id)
      .execute()
    return { state: 'approved', id: row.id, session, member: row.approved_by, name: row.name }
  })
