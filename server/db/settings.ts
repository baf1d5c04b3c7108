import type { Reads } from './open.ts'
import type { Transaction } from './write-queue.ts'

/** What the server remembers about itself. */
export type SettingName = 'log-id' | 'setup-code' | 'probe'

export const readSetting = async (db: Reads, name: SettingName) =>
  (await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst())?.value

export const keepSetting = (transaction: Transaction, name: SettingName, value: string) =>
  transaction
    .insertInto('settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()

export const forgetSetting = (transaction: Transaction, name: SettingName) =>
  transaction.deleteFrom('settings').where('name', '=', name).execute()
