import { randomUUID } from 'node:crypto'
import type { Database } from './open.ts'
import { keepSetting, readSetting } from './settings.ts'

/**
 * Names this history of events. Event numbers compare only within one log id: a restored backup counts on from
 * yesterday's number, so whoever restores calls `renewLogId`, and clients start their boards anew.
 */
export const logId = async ({ reads, writes }: Pick<Database, 'reads' | 'writes'>) =>
  (await readSetting(reads, 'log-id')) ?? renewLogId({ writes })

export const renewLogId = async ({ writes }: Pick<Database, 'writes'>) => {
  const made = randomUUID()
  await writes.write((transaction) => keepSetting(transaction, 'log-id', made))
  return made
}
