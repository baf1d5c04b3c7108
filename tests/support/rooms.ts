import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { EXTENSION_ID } from '#shared/sync/extension-id.ts'
import type { Presence, PresenceTold } from '#shared/sync/presence.ts'
import type { Person } from './person.ts'

export const EXTENSION_ORIGIN = `chrome-extension://${EXTENSION_ID}`

/** A browser's WebSocket as far as the server can tell: it sends the extension's Origin. */
export const socketFrom = (origin: string | undefined = EXTENSION_ORIGIN) =>
  class extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, origin === undefined ? {} : { origin })
    }
  }

export const syncUrl = (url: string) => `${url.replace(/^http/, 'ws')}/sync`

/** One socket for all rooms, coming back quickly after a loss. */
export const aSocket = (url: string, { query = '' }: { query?: string } = {}) =>
  new HocuspocusProviderWebsocket({
    url: `${syncUrl(url)}${query}`,
    WebSocketPolyfill: socketFrom(),
    delay: 50,
    minDelay: 50,
    maxDelay: 200,
    jitter: false,
  })

export type TestRoom = {
  provider: HocuspocusProvider
  document: Y.Doc
  socket: HocuspocusProviderWebsocket
  told: PresenceTold[]
  /** Why the room was closed or refused, in order. */
  reasons: string[]
  close(): void
}

type Wanted = { socket?: HocuspocusProviderWebsocket; document?: Y.Doc; token?: string }

/** One room as a client opens it: a document per opening, `sessionAwareness` on a shared socket. */
export const aRoom = (
  url: string,
  name: string,
  person: Pick<Person, 'token'>,
  wanted: Wanted = {},
): TestRoom => {
  const socket = wanted.socket ?? aSocket(url)
  const document = wanted.document ?? new Y.Doc()
  const told: PresenceTold[] = []
  const reasons: string[] = []
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name,
    document,
    token: wanted.token ?? person.token,
    sessionAwareness: true,
    onStateless: ({ payload }) => void told.push(JSON.parse(payload) as PresenceTold),
    onAuthenticationFailed: ({ reason }) => void reasons.push(reason),
    onClose: ({ event }) => void reasons.push(event.reason),
  })
  provider.attach()
  return {
    provider,
    document,
    socket,
    told,
    reasons,
    close() {
      provider.destroy()
      if (!wanted.socket) socket.destroy()
      document.destroy()
    },
  }
}

/** The rows of a mirror, once whole; before that, none. */
export const rowsOf = ({ document }: TestRoom): Record<string, Record<string, unknown>> =>
  document.getMap('meta').get('at') === undefined ? {} : document.getMap('rows').toJSON()

export const textOf = ({ document }: TestRoom) => document.getText('text').toString()

/** Everything typed here is on the server's disk. */
export const isSaved = ({ provider }: TestRoom) => provider.isSynced && provider.unsyncedChanges === 0

/** What somebody is doing at a conversation, as this room was last told. */
export const doingOf = ({ told }: TestRoom, person: Pick<Person, 'member'>, conversation: string) => {
  let doing: Presence['doing'] = 'gone'
  for (const line of told) {
    const list = line.type === 'presence.all' ? line.list : [line]
    for (const one of list)
      if (one.member === person.member && one.conversation === conversation) doing = one.doing
  }
  return doing
}
