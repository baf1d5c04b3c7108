import { useSyncExternalStore } from 'react'

/** Below this the page is the one of a phone. In pixels. */
const query = matchMedia('(max-width: 499px)')

export const useNarrow = () =>
  useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => query.matches,
  )
