import type { SiteAdapter } from './site.ts'
import { createX } from './x/x.ts'

/** Which adapter serves which page; one line per network. */
const sites: readonly { hosts: RegExp; create: () => SiteAdapter }[] = [
  { hosts: /(^|\.)(x|twitter)\.com$/, create: createX },
]

/** Null on a page that is not a network's, whatever its name resembles. */
export const siteFor = ({ protocol, hostname }: URL): SiteAdapter | null =>
  protocol === 'https:' ? (sites.find(({ hosts }) => hosts.test(hostname))?.create() ?? null) : null
