import { useSyncExternalStore } from 'react'
import { page } from '../store/page.ts'
import { isOverlay, type Route, routeOf } from './route.ts'

/** `front` is what the address says. A dialog lies over `background`, which stays in the page. */
export type Place = { front: Route; background: Route; address: string; reply: string | null }

type Kept = { background?: string; reply?: string | null; scroll?: number }

const address = () => location.pathname + location.search
const kept = (): Kept => (history.state as Kept | null) ?? {}

const fallback = (front: Route) =>
  front.kind === 'photo' ? routeOf(`/${front.handle}/status/${front.id}`) : routeOf('/home')

const read = (): Place => {
  const front = routeOf(address())
  const { background, reply } = kept()
  if (!isOverlay(front)) return { front, background: front, address: address(), reply: null }
  return {
    front,
    background: background ? routeOf(background) : fallback(front),
    address: address(),
    reply: (front.kind === 'compose' && front.parent) || reply || null,
  }
}

let place = read()
const listeners = new Set<() => void>()

const moved = (scroll: number | null) => {
  place = read()
  for (const listener of listeners) listener()
  if (scroll !== null) requestAnimationFrame(() => scrollTo(0, scroll))
}

/** The address `/i/status/ID` is replaced by the form with the author's handle, as soon as the post is known. */
const redirect = () => {
  if (place.front.kind !== 'redirect') return
  const post = page().posts.get(place.front.id)
  replace(`/${post?.author ?? 'i'}/status/${place.front.id}`)
}

const under = () => (isOverlay(place.front) ? kept().background : address())

/** `reply` is the post a composer answers when its address does not tell. */
export const push = (to: string, reply: string | null = null) => {
  history.replaceState({ ...kept(), scroll: scrollY }, '')
  const overlay = isOverlay(routeOf(to))
  history.pushState(overlay ? { background: under(), reply } : {}, '', to)
  moved(overlay ? null : 0)
  redirect()
}

export const replace = (to: string) => {
  history.replaceState(kept(), '', to)
  moved(null)
}

/** Leaves a dialog: back to where it was opened, or home when it was opened by its address. */
export const leave = () => (kept().background ? history.back() : replace('/home'))

export const startNavigation = () => {
  history.scrollRestoration = 'manual'
  addEventListener('popstate', () => {
    const overDialog = isOverlay(place.front) || isOverlay(routeOf(address()))
    moved(overDialog ? null : (kept().scroll ?? 0))
    redirect()
  })
  setTimeout(redirect, 200)
}

export const where = () => place

export const usePlace = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => place,
  )
