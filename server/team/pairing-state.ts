import type { TeamEvent } from '#shared/team/events.ts'
import type { PairingState } from '#shared/team/pair-device.ts'
import type { PairingId } from '#shared/team/session.ts'
import type { Asked, Found } from '../commands/found.ts'
import type { Transaction } from '../db/write-queue.ts'

/** A browser that asks to be let in belongs to no workspace until somebody says that it is theirs. */
export const pairingState = async (
  transaction: Transaction,
  { on }: Asked<unknown>,
): Promise<Found<PairingState, Extract<TeamEvent, { kind: 'device.paired' }>> | null> => {
  const row = await transaction.selectFrom('pairings').selectAll().where('id', '=', on).executeTakeFirst()
  if (!row) return null
  return {
    on,
    kind: 'pairing',
    client: null,
    version: row.approved_by === null ? 0 : 1,
    state: {
      pairing: {
        id: row.id as PairingId,
        name: row.name,
        expiresAt: row.expires_at,
        approved: row.approved_by !== null,
        refused: row.refused_at !== null,
      },
    },
    async store({ events, actor }) {
      if (events.length > 0)
        await transaction.updateTable('pairings').set({ approved_by: actor }).where('id', '=', on).execute()
      return undefined
    },
  }
}
