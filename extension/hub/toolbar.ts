import { words } from '#shared/words/words.ts'
import type { Hub, PagePort } from './hub-parts.ts'

export type Icon = 'live' | 'replying' | 'stopped' | 'unprotected' | 'offline' | 'signed-out'

/** A stop stays on the icon this long, in milliseconds: long enough to be seen on the way to the panel. */
const STOPPED_FOR = 10_000

/** What the icon shows for one tab, in words and shape; `page` null: no page of ours. */
export const faceOf = (hub: Hub, page: PagePort | null, now: number): { icon: Icon; title: string } => {
  const { consent, settings } = hub.session.current
  const says = words[settings.language].toolbar
  const status = hub.status()
  if (!consent) return { icon: 'signed-out', title: says.consent }
  if (status === 'signed out' || status === 'too old') return { icon: 'signed-out', title: says[status] }
  if (page && now - page.stoppedAt < STOPPED_FOR) return { icon: 'stopped', title: says.stopped }
  if (page?.health?.level === 'off') return { icon: 'unprotected', title: says.lost }
  if (status === 'offline') {
    const isReplying = page?.typing != null && page.profile !== null
    return isReplying
      ? { icon: 'unprotected', title: says.unprotected }
      : { icon: 'offline', title: says.offline }
  }
  const who = page && replyingThere(hub, page)
  if (who) return { icon: 'replying', title: who === 'me' ? says.yours : says.replying(who) }
  return { icon: 'live', title: says[status] }
}

/** Whoever replies to the post the person is at; else to any post on screen. A teammate before oneself. */
const replyingThere = (hub: Hub, page: PagePort): string | null => {
  const me = hub.me()?.member
  const at = page.typing?.subject ?? page.viewing
  const rows = [...(at ? [at] : []), ...page.shown].flatMap(
    (subject) => hub.desk.conversationOn(subject, page.profile?.client ?? null) ?? [],
  )
  for (const row of rows) {
    const present = hub.whereabouts.at(row.id).filter(({ doing }) => doing === 'replying')
    const other = present.find(({ member }) => member !== me)
    if (other) return hub.desk.person(other.member).name
    if (present.length > 0 && row === rows[0]) return 'me'
  }
  return null
}

const SIZES = ['16', '32', '48']
const pathsOf = (icon: Icon) =>
  Object.fromEntries(SIZES.map((size) => [size, `/icons/icon-${icon}-${size}.png`]))

/** Keeps icon and title true in every tab with a page of ours, and elsewhere by the state of the connection alone. */
export const keepToolbar = (hub: Hub, signal: AbortSignal) => {
  const last = new Map<number | undefined, string>()
  const draw = (tabId: number | undefined, { icon, title }: ReturnType<typeof faceOf>) => {
    const key = `${icon} ${title}`
    if (last.get(tabId) === key) return
    last.set(tabId, key)
    const where = tabId === undefined ? {} : { tabId }
    // The tab may be gone in this very moment.
    chrome.action.setTitle({ ...where, title }).catch(() => {})
    chrome.action.setIcon({ ...where, path: pathsOf(icon) }).catch(() => {})
  }
  let later: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    const now = Date.now()
    draw(undefined, faceOf(hub, null, now))
    for (const page of hub.pages) {
      draw(page.tab, faceOf(hub, page, now))
      if (now - page.stoppedAt >= STOPPED_FOR) continue
      clearTimeout(later)
      later = setTimeout(look, STOPPED_FOR)
    }
    for (const tab of last.keys())
      if (tab !== undefined && ![...hub.pages].some((page) => page.tab === tab)) last.delete(tab)
  }
  for (const topic of [hub.statusChanged, hub.pagesChanged, hub.facesChanged]) topic.on(look, signal)
  hub.deskChanged.on(look, signal)
  hub.whereabouts.changed.on(look, signal)
  hub.session.changed.on(look, signal)
  look()
}
