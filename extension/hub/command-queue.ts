import type { Attention } from '../link/panel-messages.ts'
import type { Order, Waiting } from './order.ts'
import { attentionFor, type Final, type Outcome, settled, type Verdict } from './verdict.ts'

export type QueueStore = {
  all(): Promise<Waiting[]>
  put(waiting: readonly Waiting[]): Promise<void>
  remove(commandId: string): Promise<void>
  attention(item: Attention): Promise<void>
}

/** Between tries while the server is away, in milliseconds; a socket that comes up ends the wait. */
const BACK_OFF = [300, 1_000, 2_000, 5_000, 10_000, 30_000]
/** A try without an answer for this long, in milliseconds, is not worth waiting for once the network is back. */
const STALLED = 1_000
/** Nobody is kept waiting for an answer longer than this, in milliseconds: then it is queued, and says so. */
const PATIENCE = 2_500

/**
 * Commands on their way, each kept on disk until the server has answered it for good. In order per conversation;
 * conversations do not wait for each other. The same commandId goes out at every try, so that nothing happens twice.
 */
export const commandQueue = (house: {
  store: QueueStore
  post(waiting: Waiting, signal: AbortSignal): Promise<Verdict>
  newCommandId(): string
  now(): number
  who(): { server: string; workspace: string; member: string } | null
  isOffline(): boolean
  changed(): void
  /** The device would not write; what was asked is in memory still. */
  faulted(error: unknown): void
  signal: AbortSignal
}) => {
  const { store } = house
  const lanes = new Map<string, Waiting[]>()
  const busy = new Map<string, { since: number; attempt: AbortController }>()
  const askers = new Map<string, (outcome: Outcome) => void>()
  const stored = new Map<string, Promise<'kept' | 'not kept'>>()
  /** Ids of conversations that the team had already under another id. */
  const aliases = new Map<string, string>()
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  let n = 0

  const settle = (commandId: string, outcome: Outcome) => {
    const asker = askers.get(commandId)
    askers.delete(commandId)
    asker?.(outcome)
    return asker !== undefined
  }
  const lane = (on: string) => lanes.get(on) ?? lanes.set(on, []).get(on)!

  const isOurs = (waiting: Waiting) => {
    const who = house.who()
    return (
      who !== null &&
      waiting.server === who.server &&
      waiting.workspace === who.workspace &&
      waiting.member === who.member
    )
  }

  const pump = () => {
    if (timer || house.signal.aborted) return
    for (const on of lanes.keys()) void run(on)
  }
  const wait = () => {
    timer ??= setTimeout(
      () => {
        timer = null
        pump()
      },
      BACK_OFF[Math.min(tries++, BACK_OFF.length - 1)],
    )
  }

  const run = async (on: string) => {
    const head = lanes.get(on)?.[0]
    if (!head || busy.has(on) || !isOurs(head)) return
    const attempt = new AbortController()
    busy.set(on, { since: house.now(), attempt })
    const verdict = await house.post(head, attempt.signal).catch((): Verdict => ({ kind: 'away' }))
    busy.delete(on)
    if (house.signal.aborted) return
    if (verdict.kind === 'away' || verdict.kind === 'held') {
      if (verdict.kind === 'away') wait()
      const kept = await stored.get(head.envelope.commandId)
      if (kept !== 'not kept') settle(head.envelope.commandId, settled('queued'))
      else drop(on, head, settled('failed', { code: 'device-full' }))
      return house.changed()
    }
    tries = 0
    // Lanes first, disk after: what waits behind must not wait for a write.
    const closing = conclude(on, head, verdict)
    pump()
    await closing.catch(house.faulted)
    house.changed()
  }

  const drop = (on: string, one: Waiting, outcome: Outcome) => {
    const rest = (lanes.get(on) ?? []).filter((other) => other !== one)
    if (rest.length > 0) lanes.set(on, rest)
    else lanes.delete(on)
    return settle(one.envelope.commandId, outcome)
  }

  const conclude = (on: string, head: Waiting, verdict: Final): Promise<unknown> => {
    if (verdict.kind === 'done') {
      drop(on, head, settled('done', { body: verdict.body }))
      follow(on, head, verdict)
      return forget(head)
    }
    const { kind, code } = verdict
    const details = verdict.kind === 'failed' ? {} : verdict.details
    // What waits behind an opening that was refused has nothing to be about.
    const behind = head.envelope.name === 'conversation.open' ? (lanes.get(on) ?? []).slice(1) : []
    const over = [head, ...behind].map(async (one) => {
      const isHeard = drop(on, one, settled(kind, { code, details }))
      // Nobody stands before the screen for this one: it waits in the panel, with its text.
      if (!isHeard) await store.attention(attentionFor(one, code, details, house.now()))
      await forget(one)
    })
    return Promise.all(over)
  }
  const forget = async ({ envelope: { commandId } }: Waiting) => {
    await stored.get(commandId)
    stored.delete(commandId)
    await store.remove(commandId)
  }

  /** What waits behind a done command: it may now have another id to go to, and has seen our own change. */
  const follow = (on: string, head: Waiting, done: { on: string; version: number }) => {
    const rest = lanes.get(on)
    if (done.on !== on) aliases.set(on, done.on)
    if (!rest) return
    const isSame = ({ basedOn }: Waiting['envelope']) =>
      basedOn === undefined || basedOn !== head.envelope.basedOn
    if (done.on === on && rest.every(({ envelope }) => isSame(envelope))) return
    const moved = rest.map((one): Waiting => {
      const base = isSame(one.envelope) ? {} : { basedOn: done.version }
      return { ...one, envelope: { ...one.envelope, on: done.on, ...base } }
    })
    lanes.delete(on)
    lane(done.on).push(...moved)
    store.put(moved).catch(house.faulted)
  }

  return {
    /** Resolves with the last order's outcome, or with the first that is not done. Never later than PATIENCE. */
    async ask(orders: readonly Order[]): Promise<Outcome> {
      const who = house.who()
      if (!who) return settled('failed', { code: 'signed-out' })
      const waiting = orders.map((order): Waiting => {
        const on = aliases.get(order.on) ?? order.on
        return {
          ...who,
          n: ++n,
          queuedAt: house.now(),
          envelope: {
            commandId: house.newCommandId(),
            name: order.name,
            on,
            input: order.input,
            ...(order.basedOn === undefined ? {} : { basedOn: order.basedOn }),
          },
          about: { subject: order.subject, as: order.as },
        }
      })
      // Disk and server hear of it at once: whichever is first, it stands in one of them.
      const kept = store.put(waiting).then(
        () => 'kept' as const,
        () => 'not kept' as const,
      )
      const outcomes = waiting.map((one) => {
        const { commandId, on } = one.envelope
        stored.set(commandId, kept)
        lane(on).push(one)
        return new Promise<Outcome>((resolve) => askers.set(commandId, resolve))
      })
      const isOffline = house.isOffline()
      if (!isOffline) pump() // on its way before anybody is told that it is
      house.changed()
      if (isOffline && (await kept) === 'kept') {
        for (const { envelope } of waiting) settle(envelope.commandId, settled('queued'))
        pump()
        return settled('queued')
      }
      pump()
      const late = setTimeout(async () => {
        if ((await kept) === 'not kept') return
        for (const { envelope } of waiting) settle(envelope.commandId, settled('queued'))
      }, PATIENCE)
      let last = settled('done')
      for (const outcome of outcomes) {
        last = await outcome
        if (last.outcome !== 'done') break
      }
      clearTimeout(late)
      return last
    },
    /** Reads what an earlier life of the worker left, and goes on with it. */
    async resume() {
      const left = (await store.all()).sort((a, b) => a.queuedAt - b.queuedAt || a.n - b.n)
      for (const one of left) {
        n = Math.max(n, one.n)
        const here = lane(one.envelope.on)
        if (!here.some(({ envelope }) => envelope.commandId === one.envelope.commandId)) here.push(one)
      }
      pump()
    },
    /** The server is there again, or somebody signed in: no more waiting. */
    kick() {
      if (timer) clearTimeout(timer)
      timer = null
      tries = 0
      // Asked over the dead network, these would wait out their time; asked again under the same id, nothing happens twice.
      for (const { since, attempt } of busy.values()) if (house.now() - since > STALLED) attempt.abort()
      pump()
    },
    waiting: () => [...lanes.values()].flat(),
    /** The conversation that a queued "open" made for this subject, under the id it has by now. */
    openingOf(subject: string): string | null {
      const found = [...lanes.values()]
        .flat()
        .find(({ envelope, about }) => envelope.name === 'conversation.open' && about.subject === subject)
      return found ? found.envelope.on : null
    },
  }
}
export type CommandQueue = ReturnType<typeof commandQueue>
