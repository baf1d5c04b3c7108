import type { Events } from '../events.ts'
import type { SiteEvents } from '../site.ts'
import { type Place, placeOf } from './subject.ts'

/** Where there is no Navigation API the address is looked at this often, in milliseconds. */
const POLL = 300

type Navigation = EventTarget

const isOver = ({ view }: Place) => view === 'compose' || view === 'photo'

/**
 * Where the page is. X moves by history calls, which the isolated world cannot overhear; the Navigation API tells of them.
 * `ground`: the page under a dialog, which stays while the address names the dialog.
 */
export const createPlace = (events: Events<SiteEvents>) => {
  let href = location.href
  let now = placeOf(new URL(href))
  let ground: Place = isOver(now) ? placeOf(new URL('https://x.com/')) : now
  const moved = new Set<() => void>()

  /** True when the address is another one than at the last look. */
  const check = () => {
    if (location.href === href) return false
    href = location.href
    now = placeOf(new URL(href))
    if (!isOver(now)) ground = now
    for (const listener of moved) listener()
    events.emit('place', { subject: now.subject, url: href })
    return true
  }

  return {
    now: () => now,
    ground: () => ground,
    href: () => href,
    check,
    onMove: (listener: () => void) => moved.add(listener),
    start(signal: AbortSignal) {
      const navigation = (window as { navigation?: Navigation }).navigation
      if (navigation) navigation.addEventListener('currententrychange', check, { signal })
      else {
        const timer = setInterval(check, POLL)
        signal.addEventListener('abort', () => clearInterval(timer), { once: true })
      }
      addEventListener('popstate', check, { signal, capture: true })
      events.emit('place', { subject: now.subject, url: href })
    },
  }
}

export type PlaceOf = ReturnType<typeof createPlace>
