import { useEffect, useState } from 'react'
import { useLink, useObservable } from './link-context.tsx'

/** The server's time, epoch ms, looked at again every `every` ms: what is drawn from it is worth no finer clock. */
export const useNow = (every = 1_000): number => {
  const clock = useObservable(useLink().house)?.clock ?? 0
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now + clock
}
