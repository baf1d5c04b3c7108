import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Reads } from '../db/open.ts'
import { keepSetting, readSetting } from '../db/settings.ts'
import type { House } from '../house.ts'
import { tokenHash } from '../http/token.ts'

const hasAccount = async (db: Reads) =>
  (await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined

/** 80 bits in groups of five hexadecimal digits: to be copied from the terminal once. */
const newCode = () => randomBytes(10).toString('hex').match(/.{5}/g)?.join('-') ?? ''

/**
 * Who may make the first account, when it is not asked from this machine: whoever can read what the server printed.
 * Kept in the open, since it is printed at each start, until the first workspace is founded. Null once there is one.
 */
export const setupCode = async ({ db, writes }: Pick<House, 'db' | 'writes'>): Promise<string | null> => {
  if (await hasAccount(db)) return null
  const kept = await readSetting(db, 'setup-code')
  if (kept) return kept
  const made = newCode()
  await writes.write((transaction) => keepSetting(transaction, 'setup-code', made))
  return made
}

/** Compared in constant time. False when no code is waiting for anybody. */
export const isSetupCode = async ({ db }: Pick<House, 'db'>, given: string) => {
  const kept = await readSetting(db, 'setup-code')
  if (!kept) return false
  return timingSafeEqual(Buffer.from(tokenHash(kept)), Buffer.from(tokenHash(given.trim().toLowerCase())))
}
