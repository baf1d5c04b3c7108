export type Theme = 'system' | 'light' | 'dark'

/** Puts the theme on the document and follows the system while that is the choice, until `signal` ends. */
export const applyTheme = (theme: Theme, signal: AbortSignal) => {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const dark = theme === 'dark' || (theme === 'system' && system.matches)
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }
  apply()
  if (theme === 'system') system.addEventListener('change', apply, { signal })
}
