import type { Reason } from '#shared/inbox/verdict.ts'
import type { Insert } from '../link/page-link.ts'
import type { Post, SendIntent } from '../sites/site.ts'
import type { Stand } from './overlay.ts'

/** How often spans of time on screen are written anew, in milliseconds. Nothing on a page needs it faster than seconds change to minutes. */
const TICK = 15_000

/** What one drawing has to tell the others on this page. Nobody outside hears it. */
export type Moments = {
  'chip pressed': { post: Post; stand: Stand }
  /** The pointer came over a chip, or left it. */
  'chip pointed': { post: Post; stand: Stand; isOver: boolean }
  /** A press of the person was kept from the page; why is not shown yet. */
  stopped: { intent: SendIntent; reasons: readonly [Reason, ...Reason[]] }
  /** The panel has a text for the reply that is open here. */
  insert: Insert
  /** The second half of the script runs. */
  writing: null
  /** Whether the server can say who replies: `since` epoch ms of this browser. Null: it can. */
  away: { since: number } | null
  /** Spans of time grew older. Only while the page is seen. */
  tick: null
}

export type Signals = {
  tell<Kind extends keyof Moments>(kind: Kind, moment: Moments[Kind]): void
  on<Kind extends keyof Moments>(
    kind: Kind,
    listener: (moment: Moments[Kind]) => void,
    signal: AbortSignal,
  ): void
  /** The last `away`. */
  away(): Moments['away']
}

export const createSignals = (signal: AbortSignal): Signals => {
  const listeners = new Map<keyof Moments, Set<(moment: never) => void>>()
  let away: Moments['away'] = null

  const tell: Signals['tell'] = (kind, moment) => {
    if (kind === 'away') away = moment as Moments['away']
    for (const listener of listeners.get(kind) ?? []) listener(moment as never)
  }
  const timer = setInterval(() => document.visibilityState === 'visible' && tell('tick', null), TICK)
  signal.addEventListener('abort', () => clearInterval(timer))

  return {
    tell,
    away: () => away,
    on(kind, listener, until) {
      const set = listeners.get(kind) ?? new Set()
      listeners.set(kind, set.add(listener))
      until.addEventListener('abort', () => set.delete(listener), { once: true })
    },
  }
}
