import './jitless.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import { PROTOCOL } from '#shared/sync/protocol.ts'
import { openPort } from './open-port.ts'
import { type Act, type FromPage, PAGE_PORT, ToPage, type View } from './page-messages.ts'

export type House = Extract<ToPage, { type: 'house' }>
export type Settled = Extract<ToPage, { type: 'settled' }>
export type Insert = Extract<ToPage, { type: 'insert' }>

/** What is not an act: told, and told again to a hub that was restarted. */
export type Told = Exclude<FromPage, { type: 'act' | 'hello' }>

/** A page's side of the port. It keeps what it heard last: while the hub is away the page still shows it. */
export type PageLink = {
  house(): House | null
  /** Undefined: not asked or not answered yet; null: the team does not handle it. */
  view(subject: Subject): View | null | undefined
  /** The server's clock, epoch ms. */
  now(): number
  onHouse(listener: (house: House) => void, signal: AbortSignal): void
  onViews(listener: (subjects: readonly Subject[]) => void, signal: AbortSignal): void
  onInsert(listener: (insert: Insert) => void, signal: AbortSignal): void
  tell(message: Told): void
  /** Never rejects. An act that the hub died over is `failed` with code `lost`, unless doing it twice is doing it once. */
  act(act: Act): Promise<Settled>
}

/** States, of which only the last counts: said again to a fresh hub. Others are moments and stay unsaid. */
const lasting: readonly Told['type'][] = ['account', 'shown', 'answering', 'viewing', 'health']

/** Losing these costs more than saying them twice: each leads to the same end however often the hub hears it. */
const repeatable: readonly Act['verb'][] = ['claim', 'release', 'record-reply']

/** Cut off this often with not a word in between: the hub does not want this page (consent was withdrawn). About 9 s. */
const UNWANTED_AFTER = 7

const lost = (n: number): Settled => ({ type: 'settled', n, outcome: 'failed', code: 'lost', details: {} })

/** `gone` is called once, when the extension was updated or removed under this page: the script is an orphan then. */
export const openPageLink = (signal: AbortSignal, gone: () => void): PageLink => {
  const said = new Map<Told['type'], Told>()
  const views = new Map<Subject, View | null>()
  const waiting = new Map<number, { act: Act; settle: (settled: Settled) => void }>()
  const told = { house: new Set<(h: House) => void>(), views: new Set<(s: readonly Subject[]) => void>() }
  const inserts = new Set<(insert: Insert) => void>()
  let house: House | null = null
  let count = 0
  let silentCuts = 0

  const port = openPort<FromPage, typeof ToPage>({
    name: PAGE_PORT,
    incoming: ToPage,
    signal,
    opened(send) {
      send({ type: 'hello', protocol: PROTOCOL })
      for (const message of said.values()) send(message)
      for (const [n, { act }] of waiting) send({ type: 'act', n, act })
    },
    received(message) {
      silentCuts = 0
      if (message.type === 'house') {
        house = message
        for (const listener of told.house) listener(message)
      } else if (message.type === 'views') {
        for (const { subject, view } of message.views) views.set(subject, view)
        const subjects = message.views.map(({ subject }) => subject)
        for (const listener of told.views) listener(subjects)
      } else if (message.type === 'settled') {
        waiting.get(message.n)?.settle(message)
        waiting.delete(message.n)
      } else {
        for (const listener of inserts) listener(message)
      }
    },
    cut() {
      silentCuts += 1
      if (silentCuts >= UNWANTED_AFTER) return gone()
      for (const [n, { act, settle }] of waiting) {
        if (repeatable.includes(act.verb)) continue
        waiting.delete(n)
        settle(lost(n))
      }
    },
    lost: gone,
  })

  const listen = <Value>(listeners: Set<Value>, listener: Value, until: AbortSignal) => {
    listeners.add(listener)
    until.addEventListener('abort', () => listeners.delete(listener), { once: true })
  }

  return {
    house: () => house,
    view: (subject) => views.get(subject),
    now: () => Date.now() + (house?.clock ?? 0),
    onHouse: (listener, until) => listen(told.house, listener, until),
    onViews: (listener, until) => listen(told.views, listener, until),
    onInsert: (listener, until) => listen(inserts, listener, until),
    tell(message) {
      if (lasting.includes(message.type)) said.set(message.type, message)
      port.send(message)
    },
    act: (act) =>
      new Promise((settle) => {
        const n = ++count
        waiting.set(n, { act, settle })
        port.send({ type: 'act', n, act })
      }),
  }
}
