import { type ConversationId, DROPPED_AFTER } from '#shared/inbox/conversation.ts'
import type { MemberId, WorkspaceId } from '#shared/team/member.ts'
import { executeAsServer } from '../commands/execute-as-server.ts'
import type { House } from '../house.ts'
import type { Job } from './job.ts'

const oldClaims = ({ db, now }: House) =>
  db
    .selectFrom('conversations')
    .select(['id', 'workspace', 'claim_by', 'claim_grant', 'claim_at'])
    .where('claim_at', '<=', now() - DROPPED_AFTER)
    .execute()

type OldClaim = Awaited<ReturnType<typeof oldClaims>>[number]

const drop = async (house: House, { id, workspace, claim_by: by, claim_grant: grant }: OldClaim) => {
  if (by === null || grant === null) return
  const seenAt = house.presence.seenAt(by as MemberId, id as ConversationId)
  if (seenAt !== null && house.now() - seenAt < DROPPED_AFTER) return
  await executeAsServer(house, {
    workspace: workspace as WorkspaceId,
    name: 'conversation.expire-claim',
    on: id,
    input: { grant },
  })
}

/** Drops the claims of those who showed no life for five minutes. Whether it is so is decided again under the lock. */
export const expireClaims: Job = {
  name: 'expire-claims',
  every: 15_000,
  async run(house) {
    const failed: unknown[] = []
    for (const claim of await oldClaims(house))
      await drop(house, claim).catch((error: unknown) => failed.push(error))
    if (failed.length > 0)
      throw new AggregateError(
        failed,
        `${failed.length} old claim${failed.length > 1 ? 's' : ''} could not be dropped`,
      )
  },
}
