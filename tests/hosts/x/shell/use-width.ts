import { useSyncExternalStore } from 'react'

export const useWidth = () =>
  useSyncExternalStore(
    (listener) => {
      addEventListener('resize', listener)
      return () => removeEventListener('resize', listener)
    },
    () => innerWidth,
  )
