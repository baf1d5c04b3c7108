/** Hosts that a site's script may speak from. Source: the matches it is registered for, in consent.ts. */
const HOSTS: Readonly<Record<string, 'x'>> = { 'x.com': 'x', 'twitter.com': 'x' }

/** `document`: the browser's name for the very document, where it gives one. */
export type PageSender = { tab: number; window: number; network: 'x'; document?: string }

type Sender = Pick<chrome.runtime.MessageSender, 'id' | 'url' | 'frameId' | 'tab' | 'origin' | 'documentId'>

/** Who is at the other end of a page's port, or null for anyone who may not be: the message itself is never asked. */
export const pageSender = (sender: Sender | undefined, ourId: string): PageSender | null => {
  if (!sender || sender.id !== ourId || sender.frameId !== 0) return null
  const url = URL.parse(sender.url ?? '')
  if (url?.protocol !== 'https:' || url.port !== '') return null
  const network = Object.hasOwn(HOSTS, url.hostname) ? HOSTS[url.hostname] : undefined
  if (!network || sender.tab?.id === undefined) return null
  return { tab: sender.tab.id, window: sender.tab.windowId, network, document: sender.documentId }
}

/** Pages of our own: the panel, the welcome page. Nothing else has this origin. */
export const isOurPage = (sender: Sender | undefined, ourId: string, ourOrigin: string): boolean =>
  sender?.id === ourId && (sender.url ?? '').startsWith(`${ourOrigin}/`)
