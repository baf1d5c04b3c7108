import { useEffect, useState } from 'react'

/** Epoch milliseconds, anew every second: for times that count while somebody looks. */
export const useClock = () => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
