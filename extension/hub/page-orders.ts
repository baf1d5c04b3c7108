import { DraftId } from '#shared/drafts/draft.ts'
import { allowOnce } from '#shared/inbox/allow-once.ts'
import { ask } from '#shared/inbox/ask.ts'
import { assign } from '#shared/inbox/assign.ts'
import { claim } from '#shared/inbox/claim.ts'
import { ConversationId, ReplyId } from '#shared/inbox/conversation.ts'
import { done } from '#shared/inbox/done.ts'
import { escalate, ReasonId } from '#shared/inbox/escalate.ts'
import { open } from '#shared/inbox/open.ts'
import { recordReply } from '#shared/inbox/record-reply.ts'
import { release } from '#shared/inbox/release.ts'
import { reopen } from '#shared/inbox/reopen.ts'
import { networkOf, type Subject } from '#shared/inbox/subject.ts'
import { takeBack } from '#shared/inbox/take-back.ts'
import { takeOver } from '#shared/inbox/take-over.ts'
import { unassign } from '#shared/inbox/unassign.ts'
import { accept, type Refusal, type Result, refuse } from '#shared/kit/result.ts'
import type { ConversationRow, ProfileRow } from '#shared/sync/mirror-rows.ts'
import type { Act } from '../link/page-messages.ts'
import { type Order, orderOf } from './order.ts'

/** Hosts whose addresses may stand in a source that a page of X names. */
const HOSTS = /^https:\/\/(?:[a-z]+\.)?(?:x|twitter)\.com\//

export const subjectOf = (act: Act): Subject => ('source' in act ? act.source.subject : act.subject)

/** What a page may know and ask for. `textDigest` is sha-256 of the text of an allow-once, in hexadecimal. */
export type PageState = {
  network: 'x' | 'instagram'
  shown: ReadonlySet<Subject>
  profile: ProfileRow | null
  conversation: ConversationRow | null
  /** The id of a conversation whose opening is still on its way. */
  opening: string | null
  textDigest: string | null
  newId(): string
  /** The server's clock, epoch ms. */
  now: number
}

/**
 * The orders that one press on a page comes to. The page may be hostile: it acts as a team profile or not at all, on
 * posts that it shows, on its own network. Refusals: `no-profile`, `not-shown`, `not-known`.
 */
export const pageOrders = (act: Act, state: PageState): Result<readonly Order[], Refusal> => {
  const subject = subjectOf(act)
  const { profile, conversation } = state
  if (!profile) return refuse('no-profile')
  if (!state.shown.has(subject) || networkOf(subject) !== state.network) return refuse('not-shown')
  if ('source' in act && !HOSTS.test(act.source.url)) return refuse('not-shown')

  const orders: Order[] = []
  const common = { subject, as: profile.handle }
  let on = conversation?.id ?? state.opening
  if (on === null) {
    if (!('source' in act)) return refuse('not-known')
    on = ConversationId.parse(state.newId())
    const input = { client: profile.client, profile: profile.id, source: act.source }
    orders.push(orderOf(open, { ...common, on, input }))
  }
  const order = { ...common, on }
  // The version that the person saw: what was decided about something else since then is refused.
  const seen = { ...order, ...(conversation ? { basedOn: conversation.version } : {}) }
  const one = (): Order => {
    switch (act.verb) {
      case 'claim':
        return orderOf(claim, { ...order, input: { draft: DraftId.parse(state.newId()) } })
      case 'release':
        return orderOf(release, { ...order, input: {} })
      case 'take-over':
        return orderOf(takeOver, { ...seen, input: {} })
      case 'take-back':
        return orderOf(takeBack, { ...order, input: {} })
      case 'ask':
        return orderOf(ask, { ...order, input: {} })
      case 'assign':
        return orderOf(assign, { ...seen, input: { to: act.to } })
      case 'unassign':
        return orderOf(unassign, { ...seen, input: {} })
      case 'escalate': {
        const { to, reason } = act
        return orderOf(escalate, { ...seen, input: { to, reason, reasonId: ReasonId.parse(state.newId()) } })
      }
      case 'done':
        return orderOf(done, { ...seen, input: {} })
      case 'reopen':
        return orderOf(reopen, { ...seen, input: {} })
      case 'allow-once': {
        const input = {
          reasonId: ReasonId.parse(state.newId()),
          reason: act.reason,
          textDigest: state.textDigest ?? '',
          account: profile.handle,
        }
        return orderOf(allowOnce, { ...order, input })
      }
      case 'record-reply': {
        const { permalink, text, at } = act
        const reply = ReplyId.parse(state.newId())
        return orderOf(recordReply, {
          ...order,
          input: { reply, subject, profile: profile.id, permalink, at: Math.min(at, state.now), text },
        })
      }
    }
  }
  orders.push(one())
  return accept(orders)
}
