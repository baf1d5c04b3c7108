import { HocuspocusProvider, type HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { Awareness, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { DraftId, REPLY_TEXT } from '#shared/drafts/draft.ts'
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
  let denied: 'no access' | null = null
  let unsent = false
  let writing = 0
  let state: DraftState = 'loading'
  let provider: HocuspocusProvider | null = null

  const stateNow = (): DraftState => {
    if (denied) return denied
    if (!isLoaded) return 'loading'
    if (!provider) return 'loading'
    if (socket.status !== 'connected') return unsent ? 'waits here' : 'saved'
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
  }

  const start = async () => {
    try {
      await kept.load(draft, doc)
    } catch (error) {
      house.notKept(error)
    }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      keep(update)
      if (origin !== provider && !unsent) {
        unsent = true
        kept.markUnsent(draft, true).catch(house.notKept)
      }
      look()
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
      onAuthenticationFailed: () => deny(),
      onSynced: look,
      onUnsyncedChanges: () => queueMicrotask(look),
      onStatus: look,
      onClose: ({ event }) => {
        queueMicrotask(look)
        // The server closed this room alone: ask again in place; a refusal then says so.
        if (socket.status === 'connected' && event.reason !== 'provider_initiated')
          setTimeout(() => !closed && provider && void provider.onOpen(new Event('open')), AGAIN)
      },
    })
    provider.attach()
    if (socket.status === 'connected') await synced(provider)
    isLoaded = true
    look()
  }
  const deny = () => {
    denied = 'no access'
    look()
    house.refused()
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
      if (denied) await kept.forget(draft)
      else await kept.compact(draft)
    },
  }
}

/** Between the server closing a room and our asking again, in milliseconds. */
const AGAIN = 300

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
