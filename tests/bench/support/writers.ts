import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { HocuspocusProvider } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { openSocket } from '../../../extension/hub/socket.ts'

/** Somebody with a document of their own, who comes back by themselves after a loss. */
export type Writer = {
  document: Y.Doc
  isWhole(): boolean
  /** Of what was written, this many edits were acknowledged; Infinity where the protocol knows no such thing. */
  saved(): number
  write(): void
  close(): void
}

const MARK = 'x'

/** Plain text only: a reply's room takes nothing else. */
const writing = (document: Y.Doc) => {
  let written = 0
  return {
    own: () => written,
    write() {
      written += 1
      document.getText('text').insert(0, MARK)
    },
  }
}

/** As the hub does it: its socket, with its own delays, and the provider over it. */
export const hubWriter = (url: string, room: string, token: string): Writer => {
  const document = new Y.Doc()
  const socket: HocuspocusProviderWebsocket = openSocket(url, token)
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: room,
    document,
    token,
    sessionAwareness: true,
  })
  provider.attach()
  const { own, write } = writing(document)
  let saved = 0
  provider.on('unsyncedChanges', ({ number }: { number: number }) => {
    if (number === 0) saved = own()
  })
  return {
    document,
    isWhole: () => provider.isSynced && provider.unsyncedChanges === 0,
    saved: () => saved,
    write,
    close() {
      provider.destroy()
      socket.destroy()
    },
  }
}

class PlainSocket extends WebSocket {
  constructor(url: string, protocols?: string | string[]) {
    super(url, protocols, { perMessageDeflate: false })
  }
}

/** The stock client. `disableBc`: else clients of one process would tell each other past the server. */
export const yWebsocketWriter = (url: string, room: string): Writer => {
  const document = new Y.Doc()
  const provider = new WebsocketProvider(url, room, document, {
    disableBc: true,
    WebSocketPolyfill: PlainSocket as unknown as typeof globalThis.WebSocket,
  })
  return {
    document,
    isWhole: () => provider.synced,
    saved: () => Number.POSITIVE_INFINITY,
    write: writing(document).write,
    close: () => provider.destroy(),
  }
}

export const lengthOf = ({ document }: Pick<Writer, 'document'>) => document.getText('text').length
