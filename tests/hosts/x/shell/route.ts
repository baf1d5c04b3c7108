export type Route =
  | { kind: 'home' | 'notifications' | 'chat' | 'nothing' }
  | { kind: 'profile'; handle: string }
  | { kind: 'status'; handle: string; id: string }
  | { kind: 'quotes'; handle: string; id: string }
  | { kind: 'photo'; handle: string; id: string; number: number }
  | { kind: 'compose'; parent: string | null; quote: string | null }
  | { kind: 'redirect'; id: string }

const reserved = new Set(
  'home explore search notifications messages i settings compose intent login logout jobs tos privacy hashtag share account download about signup'.split(
    ' ',
  ),
)

const status = /^\/(\w{1,20})\/status\/(\d{1,19})(?:\/(quotes|photo|likes|retweets)(?:\/(\d))?)?\/?$/
const redirected = /^\/i\/(?:web\/)?status\/(\d{1,19})\/?$/

const statusRoute = (path: string): Route | null => {
  const [, handle, id, view, number] = status.exec(path) ?? []
  if (!handle || !id) return null
  if (view === 'photo') return { kind: 'photo', handle, id, number: Number(number ?? 1) }
  return view ? { kind: 'quotes', handle, id } : { kind: 'status', handle, id }
}

/** What an address shows. The query counts only for the composer. */
export const routeOf = (address: string): Route => {
  const { pathname, searchParams } = new URL(address, 'https://x.com')
  if (pathname === '/' || pathname === '/home') return { kind: 'home' }
  if (pathname.startsWith('/notifications')) return { kind: 'notifications' }
  if (pathname.startsWith('/messages') || pathname.startsWith('/i/chat')) return { kind: 'chat' }
  if (/^\/(compose\/(post|tweet)|intent\/(post|tweet))\/?$/.test(pathname))
    return { kind: 'compose', parent: searchParams.get('in_reply_to'), quote: searchParams.get('quote') }
  const [, id] = redirected.exec(pathname) ?? []
  if (id) return { kind: 'redirect', id }
  const [, handle] = /^\/(\w{1,20})\/?$/.exec(pathname) ?? []
  if (handle && !reserved.has(handle.toLowerCase())) return { kind: 'profile', handle }
  return statusRoute(pathname) ?? { kind: 'nothing' }
}

export const isOverlay = (route: Route) => route.kind === 'compose' || route.kind === 'photo'
