import { HocuspocusProvider, type HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { Awareness, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { DraftId, REPLY_TEXT } from '#shared/drafts/draft.ts'
import { REASON } from '#shared/sync/protocol.ts'
import { roomName } from '#shared/sync/rooms.ts'
import type { KeptUpdates } from './kept-updates.ts'
import { type Topic, topic } from './topic.ts'

export type DraftState = 'loading' | 'saved' | 'saving' | 'waits here' | 'read only' | 'no access'

export type DraftRoom = {
  readonly draft: string
  readonly doc: Y.Doc
  readonly text: Y.Text
  readonly awareness: Awareness
  readonly state: DraftState
  /** Whole as far as it can be known now: what was kept is loaded and, with a server there, its side too. */
  readonly loaded: Promise<void>
  readonly changed: Topic<void>
  readonly stateChanged: Topic<DraftState>
  /** Awareness states of a panel that has gone. */
  leave(clients: readonly number[]): void
  close(): Promise<void>
}

/** With a server that does not answer, what was kept has to do after this long, in milliseconds. */
const ENOUGH = 1_500

/** A draft open in this browser: kept on disk update by update, and in step with the server while there is one. */
export const openDraftRoom = (
  draft: string,
  house: {
    socket: HocuspocusProviderWebsocket
    token: string
    kept: KeptUpdates
    /** The disk took no more: the person has to hear it. */
    notKept: (error: unknown) => void
    refused: () => void
  },
): DraftRoom => {
  const { kept, socket } = house
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  const changed = topic<void>()
  const stateChanged = topic<DraftState>()
  let isLoaded = false
  let denied: 'no access' | 'waits here' | null = null
  let refusals = 0
  let unsent = false
  let writing = 0
  let state: DraftState = 'loading'
  let provider: HocuspocusProvider | null = null

  const stateNow = (): DraftState => {
    if (denied) return denied
    if (!isLoaded) return 'loading'
    if (!provider) return 'loading'
    if (socket.status !== 'connected') return !unsent ? 'saved' : writing > 0 ? 'saving' : 'waits here'
    if (!provider.isAuthenticated) return unsent ? 'saving' : 'loading'
    if (provider.authorizedScope === 'readonly') return 'read only'
    return provider.isSynced && !provider.hasUnsyncedChanges ? 'saved' : 'saving'
  }
  const look = () => {
    // What the server says it has on disk no longer waits here.
    const isSaved =
      provider?.isAuthenticated &&
      provider.isSynced &&
      !provider.hasUnsyncedChanges &&
      socket.status === 'connected'
    if (isSaved) refusals = 0
    if (isSaved && unsent) {
      unsent = false
      kept.markUnsent(draft, false).catch(house.notKept)
    }
    const next = stateNow()
    if (next === state) return
    state = next
    stateChanged.tell(next)
  }

  const keep = (update: Uint8Array) => {
    writing++
    void kept
      .append(draft, update)
      .catch(house.notKept)
      .finally(() => {
        writing--
        calm()
      })
  }
  let calmed: (() => void)[] = []
  const calm = () => {
    if (writing > 0) return
    for (const one of calmed) one()
    calmed = []
    look()
  }

  const start = async () => {
    try {
      unsent = await kept.load(draft, doc)
    } catch (error) {
      house.notKept(error)
    }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      keep(update)
      if (origin !== provider && !unsent) {
        unsent = true
        kept.markUnsent(draft, true).catch(house.notKept)
      }
      // After the provider has counted it: before that the edit looks acknowledged.
      queueMicrotask(look)
      changed.tell()
    })
    if (closed) return
    provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: roomName({ kind: 'draft', id: DraftId.parse(draft) }),
      document: doc,
      awareness,
      token: house.token,
      sessionAwareness: true,
      onAuthenticated: () => {
        denied = null
        // Panels joined before this socket: say again where their carets are.
        const clients = [...awareness.getStates().keys()].filter((client) => client !== doc.clientID)
        if (clients.length > 0)
          provider?.awarenessUpdateHandler({ added: clients, updated: [], removed: [] }, 'again')
        look()
      },
      onAuthenticationFailed: ({ reason }) => ended(reason),
      onSynced: look,
      onUnsyncedChanges: () => queueMicrotask(look),
      onStatus: look,
      onClose: ({ event }) => {
        queueMicrotask(look)
        // Otherwise it was the whole socket, which comes back by itself.
        if (socket.status === 'connected') ended(event.reason)
      },
    })
    provider.attach()
    if (socket.status === 'connected') await synced(provider)
    isLoaded = true
    look()
  }
  /** The server closed this room, or keeps its door shut, on a socket that goes on. */
  const ended = (reason: string) => {
    if (closed) return
    if (reason === REASON.noRight || reason === REASON.signedOut) {
      denied = 'no access'
      house.refused()
      return look()
    }
    // An edit that is never taken: sent again it would only be refused again. It stays here, for the person to see.
    if (reason.startsWith(REASON.refused)) {
      denied = 'waits here'
      return look()
    }
    const wait = reason === REASON.stale ? 0 : Math.min(AGAIN * 2 ** refusals++, AGAIN_AT_MOST)
    setTimeout(() => {
      if (!closed && provider && socket.status === 'connected') void provider.onOpen(new Event('open'))
    }, wait)
    look()
  }

  let closed = false
  const loaded = start()
  return {
    draft,
    doc,
    text: doc.getText(REPLY_TEXT),
    awareness,
    get state() {
      return state
    },
    loaded,
    changed,
    stateChanged,
    leave: (clients) => removeAwarenessStates(awareness, [...clients], 'left'),
    async close() {
      closed = true
      await loaded
      if (provider) {
        if (socket.status !== 'connected') socket.configuration.providerMap.delete(provider.effectiveName)
        provider.destroy()
      }
      if (writing > 0) await new Promise<void>((resolve) => calmed.push(resolve))
      doc.destroy()
      if (denied === 'no access') await kept.forget(draft)
      else await kept.compact(draft)
    },
  }
}

/** Between the server closing a room for a passing reason and our asking again, in milliseconds; doubled each time. */
const AGAIN = 300
const AGAIN_AT_MOST = 30_000

const synced = (provider: HocuspocusProvider) =>
  new Promise<void>((resolve) => {
    if (provider.isSynced) return resolve()
    const timer = setTimeout(resolve, ENOUGH)
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    provider.on('synced', done)
    provider.on('authenticationFailed', done)
  })
