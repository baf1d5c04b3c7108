import type { Transaction } from '../db/write-queue.ts'

/** Takes back every open link that a member made: whoever may not invite like that any more must not let anybody in, nor come back by it. */
export const endInvitations = (transaction: Transaction, member: string, now: number) =>
  transaction
    .updateTable('invitations')
    .set((row) => ({ revoked_at: now, version: row('version', '+', 1) }))
    .where('created_by', '=', member)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
