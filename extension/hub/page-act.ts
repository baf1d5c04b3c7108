import type { ConversationId } from '#shared/inbox/conversation.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import { ALLOWED_FOR } from '#shared/inbox/verdict.ts'
import type { ConversationRow, ProfileRow } from '#shared/sync/mirror-rows.ts'
import type { Act, ToPage } from '../link/page-messages.ts'
import { digestOf } from './allowances.ts'
import type { Hub } from './hub-parts.ts'
import { newId } from './new-id.ts'
import { pageOrders, subjectOf } from './page-orders.ts'

type Settled = Omit<Extract<ToPage, { type: 'settled' }>, 'type' | 'n'>

/** Carries out one press on a page, as far as that page may ask for it. */
export const performAct = async (
  hub: Hub,
  act: Act,
  page: {
    network: 'x'
    /** Every post that this page has named as shown. */
    shown: ReadonlySet<Subject>
    profile: ProfileRow | null
    row: ConversationRow | undefined
  },
): Promise<Settled> => {
  const subject = subjectOf(act)
  const textDigest = act.verb === 'allow-once' ? await digestOf(act.text) : null
  const orders = pageOrders(act, {
    network: page.network,
    shown: page.shown,
    profile: page.profile,
    conversation: page.row ?? null,
    opening: hub.queue.openingOf(subject),
    textDigest,
    newId,
    now: hub.now(),
  })
  if (!orders.ok) return { outcome: 'refused', code: orders.refusal.code, details: orders.refusal.details }

  const { outcome, code, details } = await hub.queue.ask(orders.value)
  const conversation = page.row?.id ?? (orders.value[0]?.on as ConversationId)
  const isOnItsWay = outcome === 'done' || outcome === 'queued'
  if (act.verb === 'allow-once' && textDigest && isOnItsWay)
    await hub.allowances.allow(conversation, { textDigest, until: hub.now() + ALLOWED_FOR })
  if (act.verb === 'record-reply' && isOnItsWay) {
    await hub.allowances.spend(conversation)
    hub.texts.forget(conversation)
    if (page.row?.draft) await emptyDraft(hub, page.row.draft, act.text)
  }
  return { outcome, code, details }
}

const emptyDraft = async (hub: Hub, draft: string, text: string) => {
  const user = {}
  const room = hub.drafts.hold(draft, user)
  if (room) await hub.copyTyping.sent(room, text)
  hub.drafts.let(draft, user)
}
