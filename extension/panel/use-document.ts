import { useEffect } from 'react'
import { applyTheme } from '../ui/theme.ts'
import { useLink, useObservable } from './link-context.tsx'
import { useLanguage } from './use-words.ts'

/** The document's language and theme, as chosen on this device. */
export const useDocument = () => {
  const language = useLanguage()
  const theme = useObservable(useLink().house)?.settings.theme ?? 'system'
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    const ended = new AbortController()
    applyTheme(theme, ended.signal)
    return () => ended.abort()
  }, [theme])
}
