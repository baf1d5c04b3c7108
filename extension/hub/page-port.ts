import type { ConversationId } from '#shared/inbox/conversation.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import type { ProfileRow } from '#shared/sync/mirror-rows.ts'
import type { FromPage, ToPage } from '../link/page-messages.ts'
import type { Health, Hub, PagePort } from './hub-parts.ts'
import { performAct } from './page-act.ts'
import type { PageSender } from './page-sender.ts'
import { houseForPage, pageViews } from './page-views.ts'
import type { PageAt } from './places.ts'

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
  let typing: PageAt['typing'] = null
  let text = ''
  let health: Health | null = null
  let stoppedAt = 0
  let asked: PagePort['asked'] = null
  let answering: ReadonlySet<Subject> = new Set()
  let watched: string | null = null
  let copiedTo: string | null = null
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
  const typingRow = () => (typing && profile ? views.rowOn(typing.subject) : undefined)
  /** Rows that are in front of the person: another's line in them is watched. */
  const watchedDraft = () => {
    const subject = typing?.subject ?? [...answering].at(-1) ?? viewing
    const row = subject && profile ? views.rowOn(subject) : undefined
    return row?.claim && row.claim.by !== hub.me()?.member ? row.draft : null
  }

  /** The holder's own line is copied into the draft; another's is watched while the person is at it. */
  const minders = () => {
    const row = typingRow()
    const isMine = row !== undefined && row.claim?.by === hub.me()?.member
    const watch = watchedDraft()
    if (watch !== watched) {
      if (watched) hub.drafts.let(watched, port)
      if (watch) hub.drafts.hold(watch, port)
      watched = watch
    }
    const copy = isMine && row?.draft && hub.session.current.settings.copyTyping ? row.draft : null
    if (copy !== copiedTo) {
      if (copiedTo) hub.drafts.let(copiedTo, typingUser)
      copiedTo = copy
      if (copy) hub.drafts.hold(copy, typingUser)
    }
    if (copy && row && text !== '') void copyText(copy, row.id)
    if (row && !isMine && row.claim) hub.texts.keep(row.id, text)
    if (row && isMine) hub.texts.forget(row.id)
  }
  const typingUser = {}
  const copyText = async (draft: string, conversation: ConversationId) => {
    const room = hub.drafts.at(draft)
    const [subject, as, copied] = [typing?.subject ?? null, profile?.handle ?? null, text]
    if (!room || !(await hub.copyTyping.copy(room, copied))) return
    hub.sent.add({
      what: 'reply text',
      subject,
      as,
      content: { conversation, draft, text: copied },
      together: draft,
    })
  }

  const type = (subject: Subject, next: string | null) => {
    // Another reply in the same page: what was typed in the first one must not reach this one's draft.
    if (typing?.subject !== subject) text = ''
    typing = { subject, at: Date.now() }
    if (next !== null) text = next
    if (next === '' && copiedTo && typingRow()?.draft === copiedTo) {
      const row = typingRow()
      if (row) void copyText(copiedTo, row.id)
    }
    minders()
    hub.pagesChanged.tell()
  }
  const stopTyping = () => {
    if (!typing) return
    typing = null
    text = ''
    minders()
    hub.pagesChanged.tell()
  }

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
        minders()
        return hub.pagesChanged.tell()
      case 'viewing':
        viewing = message.subject
        if (asked && asked.subject !== viewing) asked = null
        if (typing && typing.subject !== viewing && !views.shown.has(typing.subject)) stopTyping()
        minders()
        return hub.pagesChanged.tell()
      case 'typing':
        if (!named.has(message.subject)) return
        // A field that empties itself after the reply went out is no new reply.
        if (message.text === '' && typing === null) return
        return type(message.subject, message.text)
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
      case 'inserted':
        inserting.get(message.n)?.({ ok: message.ok, why: message.why })
        inserting.delete(message.n)
    }
  }

  const act = async ({ n, act }: Extract<FromPage, { type: 'act' }>) => {
    const subject = 'source' in act ? act.source.subject : act.subject
    if (act.verb === 'claim' && profile && named.has(subject)) type(subject, null)
    const row = views.rowOn(subject)
    const settled = await performAct(hub, act, { network: sender.network, shown: named, profile, row })
    post({ type: 'settled', n, ...settled })
    const isOver = act.verb === 'record-reply' || act.verb === 'release'
    if (isOver && typing?.subject === subject) stopTyping()
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
    minders()
  }, signal)
  hub.facesChanged.on(() => {
    tellHouse()
    views.changed()
  }, signal)
  hub.statusChanged.on(() => {
    identify()
    tellHouse()
    views.changed()
  }, signal)
  hub.session.changed.on(() => {
    tellHouse()
    minders()
  }, signal)
  hub.whereabouts.changed.on((conversations) => views.changed(conversations), signal)
  hub.drafts.changed.on((draft) => {
    if (draft === watched) views.changed()
  }, signal)
  signal.addEventListener('abort', () => {
    typing = null
    viewing = null
    answering = new Set()
    minders()
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
      return typing
    },
    get text() {
      return text
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
