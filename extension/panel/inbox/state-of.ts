import { replying } from '#shared/inbox/conversation.ts'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import type { Presence } from '#shared/sync/presence.ts'

export type StateKind =
  | 'free'
  | 'mine'
  | 'assigned'
  | 'replying'
  | 'paused'
  | 'answered'
  | 'outside'
  | 'escalated'
  | 'done'

/** The one thing to say about a conversation. `who`: a member; `at`: since when, epoch ms. */
export type ConversationState = { kind: StateKind; who: string | null; at: number }

/** The holder's last sign of life at this conversation; null once they are gone. */
export const seenAtOf = ({ id, claim }: ConversationRow, presence: readonly Presence[]) =>
  presence.find(
    ({ member, conversation, doing }) => member === claim?.by && conversation === id && doing === 'replying',
  )?.at ?? null

/** What needs somebody now comes before what is settled, and who holds it before who was given it. */
export const stateOf = (
  row: ConversationRow,
  presence: readonly Presence[],
  me: string | undefined,
  now: number,
): ConversationState => {
  if (row.state === 'done') return { kind: 'done', who: null, at: row.changedAt }
  const seenAt = seenAtOf(row, presence)
  const holder = replying(row.claim, seenAt, now)
  if (holder && row.claim) return { kind: 'replying', who: holder, at: row.claim.at }
  if (row.answer)
    return { kind: row.answer.by ? 'answered' : 'outside', who: row.answer.by, at: row.answer.at }
  if (row.escalated) return { kind: 'escalated', who: null, at: row.escalated.at }
  if (row.claim) return { kind: 'paused', who: row.claim.by, at: seenAt ?? row.claim.at }
  if (!row.assignee) return { kind: 'free', who: null, at: row.openedAt }
  if ('member' in row.assignee && row.assignee.member === me)
    return { kind: 'mine', who: me, at: row.changedAt }
  return { kind: 'assigned', who: 'member' in row.assignee ? row.assignee.member : null, at: row.changedAt }
}
