import type { Status } from '../link/status.ts'
import { openAllowances } from './allowances.ts'
import { openAttention } from './attention.ts'
import type { DeskChange } from './boards.ts'
import { commandQueue } from './command-queue.ts'
import { type Connection, connect } from './connection.ts'
import { leaveSites, watchOpenTabs, watchSites } from './consent.ts'
import { openTypingCopier } from './copy-typing.ts'
import { openDatabase } from './database.ts'
import { Desk } from './desk.ts'
import { openDrafts } from './drafts.ts'
import type { Focus } from './focus.ts'
import type { Hub } from './hub-parts.ts'
import { keepAlive } from './keep-alive.ts'
import { rowKeeper } from './kept-rows.ts'
import { openKeptTexts } from './kept-texts.ts'
import { keptUpdates } from './kept-updates.ts'
import { openPairings } from './pairing.ts'
import { postCommand } from './post-command.ts'
import { Whereabouts } from './presence.ts'
import { queueStore } from './queue-store.ts'
import { openSentLog } from './sent-log.ts'
import { openSession } from './session.ts'
import { tellWhereabouts } from './tell-whereabouts.ts'
import { keepToolbar } from './toolbar.ts'
import { topic } from './topic.ts'

/** Brings the hub up from what is kept on disk. Every start is a restart: the browser stops the worker at will. */
export const startHub = async (focus: Focus, signal: AbortSignal): Promise<Hub> => {
  const [session, db] = await Promise.all([openSession(), openDatabase()])
  const statusChanged = topic<void>()
  const deskChanged = topic<DeskChange>()
  const facesChanged = topic<void>()
  const pagesChanged = topic<void>()
  const panelAsked = topic<void>()
  const queueChanged = topic<void>()
  const ended = topic<'signed out' | 'too old'>()
  let fault: string | null = null
  const faulted = (error: unknown) => {
    console.error('perch: this device would not keep it', error)
    fault = error instanceof Error ? error.message : String(error)
    statusChanged.tell()
  }

  const desk = new Desk()
  const whereabouts = new Whereabouts()
  const keeper = rowKeeper(db, faulted)
  const kept = keptUpdates(db)
  const drafts = openDrafts({ kept, notKept: faulted })
  const attention = await openAttention(db)
  const sent = await openSentLog(db, faulted)
  const texts = await openKeptTexts(db, faulted)
  const now = () => Date.now() + session.current.clock

  let connection: Connection | null = null
  let link = new AbortController()
  let isTooOld = false
  const status = (): Status => {
    if (!session.current.token) return 'signed out'
    if (isTooOld) return 'too old'
    return connection?.status ?? 'offline'
  }

  const queue = commandQueue({
    store: { ...queueStore(db), attention: (item) => attention.add(item) },
    newCommandId: () => crypto.randomUUID(),
    now,
    who() {
      const { server, token, me } = session.current
      return server && token && me ? { server, workspace: me.workspace.id, member: me.member } : null
    },
    isOffline: () => status() === 'offline',
    faulted,
    changed: () => {
      queueChanged.tell()
      // Should the worker be stopped meanwhile, this wakes it; 30 s is the soonest the browser allows.
      if (queue.waiting().length > 0) void chrome.alarms.create('queue', { delayInMinutes: 0.5 })
    },
    async post(waiting, attempt) {
      const { token } = session.current
      if (!token) return { kind: 'held' }
      const { envelope, about } = waiting
      const answer = postCommand(waiting, token, AbortSignal.any([attempt, signal]))
      if (envelope.name.startsWith('conversation.')) {
        const { name, on, input, basedOn } = envelope
        sent.add({
          what: name,
          ...about,
          content: { on, input, ...(basedOn === undefined ? {} : { basedOn }) },
        })
      }
      const verdict = await answer
      if (verdict.kind === 'held') void connection?.check()
      return verdict
    },
    signal,
  })

  const hub: Hub = {
    session,
    desk,
    whereabouts,
    queue,
    attention,
    drafts,
    sent,
    allowances: await openAllowances(),
    texts,
    copyTyping: await openTypingCopier(),
    focus,
    pairings: openPairings(session, signal),
    pages: new Set(),
    panels: new Set(),
    connection: () => connection,
    status,
    me: () => (session.current.token ? session.current.me : null),
    now,
    fault: () => fault,
    faulted,
    async signOut() {
      await session.change({ token: null, me: null })
      await forget()
    },
    async consent(given) {
      await session.change({ consent: given })
      if (given) {
        await watchSites()
        await watchOpenTabs()
      } else await leaveSites()
      hub.pagesChanged.tell()
    },
    deskChanged,
    facesChanged,
    statusChanged,
    pagesChanged,
    panelAsked,
    queueChanged,
  }

  /** Rows are gone from screen and disk; what was written here and is not yet sent stays, for whoever wrote it. */
  const forget = async () => {
    link.abort()
    connection = null
    await drafts.connected(null)
    const gone = desk.rows().map((row) => `${row.kind}:${row.id}`)
    const client = session.current.me?.clients[0]?.id
    desk.clear()
    whereabouts.forget()
    if (client) deskChanged.tell({ client, changed: [], gone })
    facesChanged.tell()
    await Promise.all([keeper.drop('all'), kept.forgetSent()]).catch(faulted)
    statusChanged.tell()
  }
  ended.on((why) => {
    if (why === 'too old') {
      isTooOld = true
      link.abort()
      connection = null
      return statusChanged.tell()
    }
    void hub.signOut()
  }, signal)

  focus.changed.on(() => pagesChanged.tell(), signal)
  const presence = tellWhereabouts(hub, signal)

  /** Another person in this browser reads nothing of who was here before; what that one still has to send waits for them. */
  const settleIn = async (member: string) => {
    const { last } = await chrome.storage.local.get('last')
    if (last === member) return
    if (last !== undefined)
      await Promise.all([sent.clear(), texts.clear(), keeper.drop('all')]).catch(faulted)
    await chrome.storage.local.set({ last: member })
  }

  /** Somebody else, or another server: all of it anew. */
  let who = ''
  const follow = async () => {
    const { server, token } = session.current
    const next = token ? `${server} ${token}` : ''
    if (next === who) return
    who = next
    isTooOld = false
    link.abort()
    link = new AbortController()
    if (session.current.me) await settleIn(session.current.me.member)
    const opened = await connect(
      { session, desk, whereabouts, keeper, deskChanged, facesChanged, statusChanged, ended },
      AbortSignal.any([link.signal, signal]),
    )
    if (who !== next) return
    connection = opened
    await drafts.connected(opened)
    opened?.up.on(() => {
      queue.kick()
      presence.again()
    }, link.signal)
    if (opened?.status === 'live') presence.again()
    queue.kick()
    statusChanged.tell()
  }
  session.changed.on(() => void follow(), signal)

  keepToolbar(hub, signal)
  keepAlive(
    {
      isInUse: () =>
        hub.pages.size > 0 || hub.panels.size > 0 || queue.waiting().length > 0 || drafts.users(),
      rest: (isResting) => connection?.rest(isResting),
      mayBeInUse: [pagesChanged, queueChanged],
    },
    signal,
  )
  if (session.current.consent) await watchSites()
  await queue.resume().catch(faulted)
  await follow()
  void hub.pairings.resume()
  return hub
}
