import { useEffect, useState } from 'react'
import { useLink, useObservable } from './link-context.tsx'
import { useWords } from './use-words.ts'

/** Nobody needs to be told of a wait that is shorter, in milliseconds. */
const TOLD_AFTER = 4_000

/** Says what is waited for, once it takes long. */
export const Waiting = () => {
  const { panel } = useWords()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), TOLD_AFTER)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="px-4 py-6 text-ink-3" role="status">
      {late && panel.loading}
    </p>
  )
}

/** Nothing has come yet: an empty list would be a claim that cannot be made. */
export const useKnowsNothing = () => {
  const link = useLink()
  const status = useObservable(link.house)?.status
  return useObservable(link.profiles).size === 0 && status === 'catching up'
}
