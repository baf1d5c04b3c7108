import type { MemberId } from '../team/member.ts'
import { type Assignee, type Conversation, replying, replyingUntil } from './conversation.ts'

/**
 * What a post says about who handles it, in one word of the team's. `since` and `at` are epoch milliseconds; `until`
 * is when this stops being true by itself, null when only an event can change it.
 */
export type Chip = (
  | { state: 'free' }
  | { state: 'mine'; replying: boolean }
  | { state: 'assigned'; to: Assignee }
  | { state: 'replying'; by: MemberId; since: number }
  | { state: 'paused'; by: MemberId; since: number }
  | { state: 'answered'; by: MemberId; at: number }
  | { state: 'answered outside'; at: number }
  | { state: 'escalated'; to: Assignee }
  | { state: 'done' }
) & { until: number | null }

type Seen = { conversation: Conversation; seenAt: number | null }

/**
 * The state of a conversation as one person sees it. Work that is going on now comes before what was decided, and of
 * answer, escalation and a paused claim the newest speaks: an old answer must not hide a fresh alarm.
 */
export const chip = ({ conversation, seenAt }: Seen, me: MemberId | null, now: number): Chip => {
  const { claim, answer, escalated, assignee } = conversation
  if (conversation.state === 'done') return { state: 'done', until: null }

  const holder = replying(claim, seenAt, now)
  if (claim && holder) {
    const until = replyingUntil(claim, seenAt)
    if (holder === me) return { state: 'mine', replying: true, until }
    return { state: 'replying', by: holder, since: claim.at, until }
  }

  const newest = Math.max(answer?.at ?? 0, escalated?.at ?? 0)
  if (claim && claim.by !== me && claim.at > newest) {
    return { state: 'paused', by: claim.by, since: seenAt ?? claim.at, until: null }
  }
  if (escalated && escalated.at > (answer?.at ?? 0)) {
    return { state: 'escalated', to: escalated.to, until: null }
  }
  if (answer?.by) return { state: 'answered', by: answer.by, at: answer.at, until: null }
  if (answer) return { state: 'answered outside', at: answer.at, until: null }
  if (assignee && 'member' in assignee && assignee.member === me) {
    return { state: 'mine', replying: false, until: null }
  }
  if (assignee) return { state: 'assigned', to: assignee, until: null }
  return { state: 'free', until: null }
}
