import '../../link/jitless.ts'
import '../../ui/styles.css'
import { createRoot } from 'react-dom/client'
import { openPanelLink } from '../../link/panel-link.ts'
import { LinkProvider } from '../../panel/link-context.tsx'
import { Welcome } from '../../panel/welcome.tsx'
import { applyTheme } from '../../ui/theme.ts'

const ended = new AbortController()
addEventListener('pagehide', () => ended.abort())
applyTheme('system', ended.signal)

const link = openPanelLink(ended.signal)
createRoot(document.getElementById('root')!).render(
  <LinkProvider link={link}>
    <Welcome />
  </LinkProvider>,
)
