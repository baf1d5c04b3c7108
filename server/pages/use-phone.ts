import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(width <= 500px)')

const listen = (changed: () => void) => {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}

/** A window as narrow as a phone's, where no extension can be added. The same 500 px as `phone:` in pages.css. */
export const usePhone = () => useSyncExternalStore(listen, () => narrow.matches)
