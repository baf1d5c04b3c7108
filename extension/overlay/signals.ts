import type { Post } from '../sites/site.ts'
import type { Stand } from './overlay.ts'

/** How often spans of time on screen are written anew, in milliseconds. Nothing on a page needs it faster than seconds change to minutes. */
const TICK = 15_000

/** What one drawing has to tell the others on this page. Nobody outside hears it. */
export type Moments = {
  /** The pointer rests on a chip, leaves it, or presses it. */
  chip: { post: Post; stand: Stand; how: 'over' | 'out' | 'press' }
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
