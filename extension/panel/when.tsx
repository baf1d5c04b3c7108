import { clockOf, fullTime, spanOf } from './times.ts'
import { useNow } from './use-now.ts'
import { useLanguage, useWords } from './use-words.ts'

/** How long ago, then the clock or the date; the whole of it in the tooltip. */
export const When = ({ at, className = 'num text-12 text-ink-3' }: { at: number; className?: string }) => {
  const [now, language, words] = [useNow(5_000), useLanguage(), useWords()]
  return (
    <time className={className} dateTime={new Date(at).toISOString()} title={fullTime(at, language)}>
      {spanOf(Math.max(0, now - at), words) ?? clockOf(at, now, language)}
    </time>
  )
}

export const Clock = ({ at, className = 'num text-12 text-ink-3' }: { at: number; className?: string }) => {
  const [now, language] = [useNow(60_000), useLanguage()]
  return (
    <time className={className} dateTime={new Date(at).toISOString()} title={fullTime(at, language)}>
      {clockOf(at, now, language)}
    </time>
  )
}
