import { type Language, words } from '#shared/words/words.ts'
import { useLink, useObservable } from './link-context.tsx'

/** Before the hub has answered, the browser's own language is the best guess. */
export const useLanguage = (): Language =>
  useObservable(useLink().house)?.settings.language ?? (navigator.language.startsWith('ko') ? 'ko' : 'en')

export const useWords = () => words[useLanguage()]
