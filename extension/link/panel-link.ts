import type { ConversationId } from '#shared/inbox/conversation.ts'
import type { FaceRow } from '#shared/sync/mirror-rows.ts'
import type { Presence } from '#shared/sync/presence.ts'
import { PROTOCOL } from '#shared/sync/protocol.ts'
import { deskRows } from './desk-rows.ts'
import { observable } from './observable.ts'
import { openPort } from './open-port.ts'
import { type Attention, type FromPanel, PANEL_PORT, type SentLine, ToPanel } from './panel-messages.ts'

type Of<Type extends ToPanel['type']> = Extract<ToPanel, { type: Type }>
export type House = Of<'house'>
export type Page = Of<'page'>
export type Settled = Of<'settled'>
export type Kept = Of<'kept'>['texts'][number]
export type DraftState = Of<'draft state'>['state']
type DraftBytes = Omit<Of<'draft bytes'>, 'type' | 'draft'>

/** What somebody who holds a draft open is told. `again`: the hub was restarted and knows nothing of us any more. */
export type DraftListener = {
  bytes(message: DraftBytes): void
  state(state: DraftState): void
  again(): void
}

type Tells<Message> = Message extends unknown ? Omit<Message, 'n'> : never
type Asking = Tells<Extract<FromPanel, { n: number }>>

/**
 * An extension page's line to the hub. What is known stays on screen while the worker is away; what was asked of a worker
 * that died is answered with `failed` and code `no-answer`, never sent twice.
 */
export const openPanelLink = (signal: AbortSignal) => {
  const house = observable<House | null>(null)
  const faces = observable<ReadonlyMap<string, FaceRow>>(new Map())
  const presence = observable<readonly Presence[]>([])
  const page = observable<Page | null>(null)
  const kept = observable<readonly Kept[]>([])
  const sent = observable<readonly SentLine[]>([])
  const attention = observable<readonly Attention[]>([])
  const desk = deskRows()
  const asked = new Map<number, (answer: Settled) => void>()
  const drafts = new Map<string, DraftListener>()
  let looking: ConversationId | null = null
  let isOpen = false
  let count = 0

  const take = (message: ToPanel) => {
    switch (message.type) {
      case 'house':
        return house.set(Object.freeze(message))
      case 'desk':
        return desk.take(message)
      case 'faces':
        return faces.set(new Map(message.rows.map((row) => [row.id, Object.freeze(row)])))
      case 'presence':
        return presence.set(Object.freeze(message.list))
      case 'page':
        return page.set(Object.freeze(message))
      case 'kept':
        return kept.set(Object.freeze(message.texts))
      case 'sent':
        return sent.set(Object.freeze(message.lines))
      case 'attention':
        return attention.set(Object.freeze(message.list))
      case 'settled':
        asked.get(message.n)?.(message)
        asked.delete(message.n)
        return
      case 'draft bytes':
        return drafts.get(message.draft)?.bytes(message)
      case 'draft state':
        return drafts.get(message.draft)?.state(message.state)
    }
  }

  const port = openPort<FromPanel, typeof ToPanel>({
    name: PANEL_PORT,
    incoming: ToPanel,
    received: take,
    opened(say) {
      isOpen = true
      say({ type: 'hello', protocol: PROTOCOL })
      say({ type: 'looking at', conversation: looking })
      for (const draft of drafts.keys()) say({ type: 'open draft', draft })
      // A turn later, since listeners speak through `port`, which the first opening has not returned yet.
      queueMicrotask(() => {
        for (const listener of drafts.values()) listener.again()
      })
    },
    cut() {
      isOpen = false
      for (const [n, answer] of asked) answer(unanswered(n))
      asked.clear()
    },
    signal,
  })
  const send = (message: FromPanel) => port.send(message)

  const ask = (message: Asking): Promise<Settled> =>
    new Promise((resolve) => {
      const n = ++count
      if (!isOpen) return resolve(unanswered(n))
      asked.set(n, resolve)
      send({ ...message, n } as FromPanel)
    })

  return {
    house,
    faces,
    presence,
    page,
    kept,
    sent,
    attention,
    conversations: desk.conversations,
    profiles: desk.profiles,
    roles: desk.roles,
    teams: desk.teams,
    tell: send,
    command: (name: string, on: string, input: unknown, basedOn?: number) =>
      ask({ type: 'command', name, on, input, ...(basedOn === undefined ? {} : { basedOn }) }),
    read: (path: string) => ask({ type: 'read', path }),
    insert: (conversation: ConversationId, text: string) => ask({ type: 'insert', conversation, text }),
    allowOnce: (conversation: ConversationId, reason: string) =>
      ask({ type: 'allow once', conversation, reason }),
    lookAt(conversation: ConversationId | null) {
      if (conversation === looking) return
      looking = conversation
      send({ type: 'looking at', conversation })
    },
    /** Bytes and states of one draft until `close`. The Y.Doc itself is made by draft-room.ts, which loads with the editor. */
    listenToDraft(draft: string, listener: DraftListener) {
      drafts.set(draft, listener)
      send({ type: 'open draft', draft })
      return {
        send: (of: DraftBytes['of'], bytes: string) => send({ type: 'draft bytes', draft, of, bytes }),
        close() {
          if (drafts.get(draft) !== listener) return
          drafts.delete(draft)
          send({ type: 'close draft', draft })
        },
      }
    },
  }
}
export type PanelLink = ReturnType<typeof openPanelLink>

const unanswered = (n: number): Settled => ({
  type: 'settled',
  n,
  outcome: 'failed',
  code: 'no-answer',
  details: {},
  body: null,
})
