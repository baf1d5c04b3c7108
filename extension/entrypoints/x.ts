import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { openPageLink } from '../link/page-link.ts'
import { startOnPage } from '../on-page.ts'
import { siteFor } from '../sites/registry.ts'

/** In the isolated world, which no page can see: the script that looks at this page now. */
const LIFE = Symbol.for('life')
const world = globalThis as { [LIFE]?: AbortController }

/** Registered by the hub, at document_start, once the person has agreed: the gate must hear a press before the page does. */
export default defineUnlistedScript(() => {
  const site = siteFor(new URL(location.href))
  if (!site) return
  const life = new AbortController()
  // Put into a page that has one already (consent given again, an update): the newest stays.
  world[LIFE]?.abort()
  world[LIFE] = life
  // Updated or removed under this page: everything of ours goes, the native page stays as it is.
  const link = openPageLink(life.signal, () => life.abort())
  startOnPage(site, link, life.signal)
})
