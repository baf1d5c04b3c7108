import { useCallback, useEffect, useState } from 'react'
import { type Answer, get } from './ask.ts'

/** What a GET says, null until it has; `again` asks once more and keeps the old answer on screen meanwhile. */
export const useAsked = <Value>(path: string) => {
  const [answer, setAnswer] = useState<Answer<Value> | null>(null)
  const again = useCallback(async () => {
    const next = await get<Value>(path)
    setAnswer(next)
    return next
  }, [path])
  useEffect(() => void again(), [again])
  return { answer, again }
}
