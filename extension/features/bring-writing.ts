import { make } from '../overlay/make.ts'
import type { Stand } from '../overlay/overlay.ts'
import type { Moments } from '../overlay/signals.ts'
import type { Feature } from './feature.ts'

/** Not asked for more often than this, in milliseconds: it is there within a tenth of that, unless something is wrong. */
const AGAIN_AFTER = 1_000

/** A press that was not answered by then is forgotten, in milliseconds: nobody expects its card any more. */
const EXPECTED_FOR = 5_000

type Missed = 'stopped' | 'insert' | 'chip pressed' | 'chip pointed'

/**
 * Asks the hub for the second half of this script when the person turns to a reply or to a chip, again at the next
 * occasion if it did not come, and tells it what happened meanwhile. A stop that nobody can explain is at least named.
 */
export const bringWriting: Feature = (stage) => {
  const { site, link, overlay, signals, signal } = stage
  const missed = new Map<Missed, { at: number; tell(): void }>()
  let state: 'not wanted' | 'wanted' | 'here' = 'not wanted'
  let askedAt = Number.NEGATIVE_INFINITY
  let bare: Stand | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const ask = () => {
    if (state === 'here' || performance.now() - askedAt < AGAIN_AFTER) return
    state = 'wanted'
    askedAt = performance.now()
    link.tell({ type: 'writing' })
  }
  const keep = <Kind extends Missed>(kind: Kind, heard?: (moment: Moments[Kind]) => void) =>
    signals.on(
      kind,
      (moment) => {
        if (state === 'here') return
        missed.set(kind, { at: performance.now(), tell: () => signals.tell(kind, moment) })
        ask()
        heard?.(moment)
      },
      signal,
    )

  link.onInsert((insert) => signals.tell('insert', insert), signal)
  keep('insert')
  keep('chip pointed')
  keep('chip pressed')
  keep('stopped', ({ intent }) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const slot = bare ? null : site.slot({ companion: intent.composer })
      if (!slot) return
      bare = overlay.stand(slot, 'at-companion')
      bare.root.append(make('p', 'bare-stop', stage.words().overlay.stopped))
      bare.root.role = 'alert'
    }, AGAIN_AFTER)
  })
  site.observe('focus', ({ inside }) => inside && ask(), signal)
  site.observe('reply pressed', ask, signal)
  // The hub may have died over the question.
  link.onHouse(() => state === 'wanted' && ask(), signal)
  signals.on(
    'writing',
    () => {
      state = 'here'
      clearTimeout(timer)
      bare?.close()
      for (const [kind, { at, tell }] of missed)
        if (kind === 'stopped' || performance.now() - at < EXPECTED_FOR) tell()
      missed.clear()
    },
    signal,
  )
  signal.addEventListener('abort', () => clearTimeout(timer))
}
