// Before the first paint, so that a dark room stays dark. A file of its own: the pages' policy lets no inline script run.
;(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const show = () => {
    let chosen = null
    try {
      chosen = localStorage.getItem('perch-theme')
    } catch {
      // Storage switched off: the system's theme it is.
    }
    document.documentElement.dataset.theme = chosen ?? (dark.matches ? 'dark' : 'light')
  }
  show()
  dark.addEventListener('change', show)
  addEventListener('perch-theme', show)
})()
