import type { ConversationId } from '#shared/inbox/conversation.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import type { ProfileRow } from '#shared/sync/mirror-rows.ts'
import type { FromPage, ToPage } from '../link/page-messages.ts'
import { bringWriting } from './bring-writing.ts'
import type { Health, Hub, PagePort } from './hub-parts.ts'
import { mindReply } from './mind-reply.ts'
import { performAct } from './page-act.ts'
import type { PageSender } from './page-sender.ts'
import { houseForPage, pageViews } from './page-views.ts'

/** A long scroll names more; the oldest give way. */
const MOST_NAMED = 500

/** The native field answers at once, or it is not going to, in milliseconds. */
const INSERTED_WITHIN = 5_000

export const openPagePort = (
  hub: Hub,
  sender: PageSender,
  post: (message: ToPage) => void,
  signal: AbortSignal,
): PagePort => {
  const views = pageViews(hub, post)
  /** Posts that this page has named as shown: a reply is recorded after its post has scrolled away. */
  const named = new Set<Subject>()
  let account: { handle: string | null; networkId: string | null } = { handle: null, networkId: null }
  let profile: ProfileRow | null = null
  let viewing: Subject | null = null
  let health: Health | null = null
  let stoppedAt = 0
  let asked: PagePort['asked'] = null
  let answering: ReadonlySet<Subject> = new Set()
  let lastHouse = ''
  let inserts = 0
  const inserting = new Map<number, (answer: { ok: boolean; why: string | null }) => void>()

  const tellHouse = () => {
    const house = houseForPage(hub)
    const json = JSON.stringify(house)
    if (json === lastHouse) return
    lastHouse = json
    post(house)
  }
  const identify = () => {
    const next = hub.me() ? hub.desk.profileOf(sender.network, account) : null
    if (next === profile) return
    profile = next
    views.actAs(profile)
    hub.pagesChanged.tell()
  }
  const reply = mindReply(hub, {
    rowOn: views.rowOn,
    profile: () => profile,
    at: () => [...answering].at(-1) ?? viewing,
  })

  const receive = (message: FromPage) => {
    switch (message.type) {
      case 'hello':
        return tellHouse()
      case 'account':
        account = { handle: message.handle, networkId: message.networkId }
        return identify()
      case 'shown':
        for (const subject of message.subjects) named.add(subject)
        for (const subject of named) if (named.size > MOST_NAMED) named.delete(subject)
        views.show(message.subjects)
        return hub.pagesChanged.tell()
      case 'answering':
        answering = new Set(message.subjects.filter((subject) => named.has(subject)))
        reply.look()
        return hub.pagesChanged.tell()
      case 'viewing':
        viewing = message.subject
        if (asked && asked.subject !== viewing) asked = null
        if (reply.typing && reply.typing.subject !== viewing && !views.shown.has(reply.typing.subject))
          reply.stop()
        reply.look()
        return hub.pagesChanged.tell()
      case 'typing':
        if (!named.has(message.subject)) return
        // A field that empties itself after the reply went out is no new reply.
        if (message.text === '' && reply.typing === null) return
        return reply.type(message.subject, message.text)
      case 'health':
        health = { network: sender.network, level: message.level, missing: message.missing }
        return hub.pagesChanged.tell()
      case 'act':
        return void act(message)
      case 'open panel':
        asked = { subject: message.subject ?? viewing, to: message.to }
        hub.panelAsked.tell()
        return hub.pagesChanged.tell()
      case 'copy typing':
        return void hub.session.change({
          settings: { ...hub.session.current.settings, copyTyping: message.on },
        })
      case 'stopped':
        stoppedAt = Date.now()
        return hub.pagesChanged.tell()
      case 'writing':
        return void bringWriting(sender)
      case 'inserted':
        inserting.get(message.n)?.({ ok: message.ok, why: message.why })
        inserting.delete(message.n)
    }
  }

  const act = async ({ n, act }: Extract<FromPage, { type: 'act' }>) => {
    const subject = 'source' in act ? act.source.subject : act.subject
    if (act.verb === 'claim' && profile && named.has(subject)) reply.type(subject, null)
    const row = views.rowOn(subject)
    const settled = await performAct(hub, act, { network: sender.network, shown: named, profile, row })
    post({ type: 'settled', n, ...settled })
    const isOver = act.verb === 'record-reply' || act.verb === 'release'
    if (isOver && reply.typing?.subject === subject) reply.stop()
    views.changed()
  }

  hub.deskChanged.on(({ changed, gone }) => {
    const keys = [...changed, ...gone]
    const conversations = keys.flatMap(conversationIn)
    if (conversations.length < keys.length) {
      identify()
      tellHouse()
      views.changed()
    } else views.changed(new Set(conversations))
    reply.look()
  }, signal)
  hub.facesChanged.on(() => {
    tellHouse()
    views.changed()
  }, signal)
  hub.statusChanged.on(() => {
    identify()
    tellHouse()
    reply.look()
    views.changed()
  }, signal)
  hub.session.changed.on(() => {
    tellHouse()
    reply.look()
  }, signal)
  hub.whereabouts.changed.on((conversations) => views.changed(conversations), signal)
  hub.drafts.changed.on((draft) => {
    if (draft === reply.watched) views.changed()
  }, signal)
  signal.addEventListener('abort', () => {
    reply.end()
    for (const answer of inserting.values()) answer({ ok: false, why: 'gone' })
  })

  const port: PagePort = {
    tab: sender.tab,
    window: sender.window,
    get profile() {
      return profile
    },
    get account() {
      return account.handle
    },
    get viewing() {
      return viewing
    },
    get typing() {
      return reply.typing
    },
    get text() {
      return reply.text
    },
    get health() {
      return health
    },
    get stoppedAt() {
      return stoppedAt
    },
    get asked() {
      return asked
    },
    get answering() {
      return answering
    },
    get shown() {
      return views.shown
    },
    forgetAsked() {
      asked = null
    },
    insert: (subject, inserted) =>
      new Promise((resolve) => {
        const n = ++inserts
        inserting.set(n, resolve)
        setTimeout(() => {
          if (inserting.delete(n)) resolve({ ok: false, why: 'gone' })
        }, INSERTED_WITHIN)
        post({ type: 'insert', n, subject, text: inserted })
      }),
    receive,
  }
  return port
}

const CONVERSATION = 'conversation:'
const conversationIn = (key: string) =>
  key.startsWith(CONVERSATION) ? [key.slice(CONVERSATION.length) as ConversationId] : []
