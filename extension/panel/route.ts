import { useSyncExternalStore } from 'react'

/** The place in the panel stands in the address, so that a reload comes back to it. */
const places = ['here', 'queue', 'settings', 'left', 'attention', 'consent', 'conversation', 'reply'] as const
export type Place = (typeof places)[number]
export type Route = { place: Place; id: string | null; mode: 'join' | 'watch' }

/** `#/reply/<conversation>/watch`. Anything else leads to what is on screen. */
export const parseRoute = (hash: string): Route => {
  const [, place, id, mode] = hash.split('/')
  const known = places.find((one) => one === place) ?? 'here'
  return { place: known, id: id || null, mode: mode === 'watch' ? 'watch' : 'join' }
}

export const go = (place: Place, id?: string, mode?: 'join' | 'watch') => {
  location.hash = ['#', place, id, mode].filter(Boolean).join('/')
}

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

export const useRoute = (): Route => parseRoute(useSyncExternalStore(subscribe, () => location.hash))
