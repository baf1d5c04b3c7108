import { allowOnce } from '#shared/inbox/allow-once.ts'
import type { ConversationId } from '#shared/inbox/conversation.ts'
import { ReasonId } from '#shared/inbox/escalate.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import { ALLOWED_FOR } from '#shared/inbox/verdict.ts'
import { dropPermission } from '../link/ask-permission.ts'
import type { FromPanel, ToPanel } from '../link/panel-messages.ts'
import { digestOf } from './allowances.ts'
import { ask } from './api.ts'
import type { Hub, PagePort, PanelPort } from './hub-parts.ts'
import { newId } from './new-id.ts'
import { type Order, orderOf } from './order.ts'
import { panelDrafts } from './panel-drafts.ts'
import { tellPanel } from './panel-news.ts'
import type { Outcome } from './verdict.ts'

type Asked = Extract<FromPanel, { n: number }>

export const openPanelPort = (hub: Hub, post: (message: ToPanel) => void, signal: AbortSignal): PanelPort => {
  const drafts = panelDrafts(hub, post)
  const news = tellPanel(hub, post, signal)
  let looking: ConversationId | null = null

  const settle = (n: number, outcome: Partial<Outcome> & Pick<Outcome, 'outcome'>) =>
    post({ type: 'settled', n, code: null, details: {}, body: null, ...outcome })

  /** What a command is about, for the log of what left this browser. */
  const about = (on: string): Pick<Order, 'subject' | 'as'> => {
    const row = hub.desk.conversation(on as ConversationId)
    const profile = row && hub.desk.profile(row.profile)
    return { subject: row?.subjects[0]?.subject ?? null, as: profile?.handle ?? null }
  }

  const answer = async (message: Asked): Promise<Partial<Outcome> & Pick<Outcome, 'outcome'>> => {
    switch (message.type) {
      case 'command': {
        const { name, on, input, basedOn } = message
        return hub.queue.ask([
          { name, on, input, ...(basedOn === undefined ? {} : { basedOn }), ...about(on) },
        ])
      }
      case 'read':
        return read(hub, message.path)
      case 'insert':
        return insert(hub, message.conversation, message.text)
      case 'allow once':
        return allow(hub, message.conversation, message.reason, about(message.conversation))
    }
  }

  const receive = (message: FromPanel) => {
    switch (message.type) {
      case 'hello':
        return news.all()
      case 'consent':
        return void hub.consent(message.given)
      case 'connect':
        return void hub.pairings.start(message.server)
      case 'cancel pairing':
        return void hub.pairings.cancel()
      case 'sign out':
        return void leave(hub)
      case 'settings':
        return void hub.session.change({ settings: { ...hub.session.current.settings, ...message.settings } })
      case 'open draft':
        return drafts.open(message.draft)
      case 'close draft':
        return drafts.close(message.draft)
      case 'draft bytes':
        return drafts.receive(message)
      case 'looking at':
        looking = message.conversation
        return hub.pagesChanged.tell()
      case 'attention':
        return void decide(hub, message.commandId, message.choice, about)
      default:
        return void answer(message)
          .catch((): Pick<Outcome, 'outcome'> => ({ outcome: 'failed' }))
          .then((outcome) => settle(message.n, outcome))
    }
  }

  let connection = hub.connection()
  hub.statusChanged.on(() => {
    if (connection === hub.connection()) return
    connection = hub.connection()
    drafts.again()
  }, signal)
  signal.addEventListener('abort', () => drafts.closeAll())
  return {
    get looking() {
      return looking
    },
    receive,
  }
}

/**
 * Left by the person's own press: here at once, then on the server, which lists this browser no more; where it does not
 * answer, the token that is forgotten here runs out there. The browser's permission goes last: Connect asks for it again.
 */
const leave = async (hub: Hub) => {
  const { server, token } = hub.session.current
  await hub.signOut()
  if (server && token) await ask(server, '/api/sign-out', { token, body: {} }).catch(() => null)
  if (server) await dropPermission(server)
}

/** A GET below /api/ and nowhere else, however the path is written. */
const read = async (hub: Hub, path: string): Promise<Pick<Outcome, 'outcome' | 'code' | 'body'>> => {
  const { server, token } = hub.session.current
  if (!server || !token) return { outcome: 'failed', code: 'signed-out', body: null }
  const base = new URL(`${server}/api/`)
  const url = new URL(`${server}${path}`)
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname))
    return { outcome: 'failed', code: 'not-there', body: null }
  const found = await ask(url.origin, `${url.pathname}${url.search}`, { token }).catch(() => null)
  if (!found) return { outcome: 'failed', code: 'offline', body: null }
  if (found.status === 401) void hub.connection()?.check()
  if (found.status === 200) return { outcome: 'done', code: null, body: found.body }
  return {
    outcome: found.status === 403 ? 'forbidden' : 'failed',
    code: String(found.status),
    body: found.body,
  }
}

/** The reply field that a text about this conversation belongs into: in the focused tab before any other. */
const composerOn = (hub: Hub, conversation: ConversationId): { page: PagePort; subject: Subject } | null => {
  const subjects = hub.desk.conversation(conversation)?.subjects.map(({ subject }) => subject) ?? []
  const all = [...hub.pages].sort(
    (one, other) => Number(other.tab === hub.focus.tab) - Number(one.tab === hub.focus.tab),
  )
  for (const page of all) {
    const isOpen = (subject: Subject) => page.typing?.subject === subject || page.answering.has(subject)
    const subject = subjects.find(isOpen)
    if (subject) return { page, subject }
  }
  return null
}

const insert = async (
  hub: Hub,
  conversation: ConversationId,
  text: string,
): Promise<Pick<Outcome, 'outcome' | 'code'>> => {
  const at = composerOn(hub, conversation)
  if (!at) return { outcome: 'failed', code: 'no-composer' }
  const { ok, why } = await at.page.insert(at.subject, text)
  return ok ? { outcome: 'done', code: null } : { outcome: 'failed', code: why ?? 'gone' }
}

/** The text that is let out is the one this browser last heard from the page: the panel never names it. */
const allow = async (
  hub: Hub,
  conversation: ConversationId,
  reason: string,
  about: Pick<Order, 'subject' | 'as'>,
): Promise<Pick<Outcome, 'outcome'> & Partial<Outcome>> => {
  const page = composerOn(hub, conversation)?.page
  if (!page?.profile || page.text === '') return { outcome: 'failed', code: 'no-composer' }
  const textDigest = await digestOf(page.text)
  const input = { reasonId: ReasonId.parse(newId()), reason, textDigest, account: page.profile.handle }
  const outcome = await hub.queue.ask([orderOf(allowOnce, { ...about, on: conversation, input })])
  if (outcome.outcome === 'done' || outcome.outcome === 'queued') {
    await hub.allowances.allow(conversation, { textDigest, until: hub.now() + ALLOWED_FOR })
    hub.whereabouts.changed.tell(new Set([conversation]))
  }
  return outcome
}

/** "Again" asks anew, as a new command about what is there now; "drop" is the person's own word. */
const decide = async (
  hub: Hub,
  commandId: string,
  choice: 'drop' | 'again',
  about: (on: string) => Pick<Order, 'subject' | 'as'>,
) => {
  const item = await hub.attention.take(commandId)
  if (!item || choice === 'drop') return
  const { name, on, input } = item
  const outcome = await hub.queue.ask([{ name, on, input, ...about(on) }])
  if (outcome.outcome === 'done' || outcome.outcome === 'queued') return
  const { code, details } = outcome
  await hub.attention.add({
    ...item,
    commandId: newId(),
    code: code ?? 'failed',
    details,
    refusedAt: Date.now(),
  })
}
