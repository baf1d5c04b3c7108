import type { Document, Extension, Hocuspocus } from '@hocuspocus/server'
import * as Y from 'yjs'
import { parseRoom } from '#shared/sync/rooms.ts'
import { stale } from '../closing.ts'
import type { Mirrors } from './mirrors.ts'

const kindOf = (name: string) => {
  const room = parseRoom(name)
  return room && room.kind !== 'draft' ? room.kind : null
}

/** Somebody comes with a copy of an earlier opening: merged, its dead rows would live again. Only the build's one writer is known here. */
const bringsAnotherWriter = (stateVector: Uint8Array, document: Document) =>
  [...Y.decodeStateVector(stateVector).keys()].some((writer) => writer !== document.clientID)

/**
 * Mirrors as rooms: built on opening, never stored, read by everyone and written by the server alone. The document is
 * filled in place, since a second writer in it would fence everybody out.
 */
export const serveMirrors = (mirrors: Mirrors): Extension => {
  /** Rooms being emptied for a fresh build: who comes meanwhile waits for it. */
  const leaving = new Map<string, PromiseWithResolvers<void>>()

  const rebuildWorn = (instance: Hocuspocus) => {
    for (const { name, isWorn } of mirrors.open) {
      const connections = instance.documents.get(name)?.getConnections() ?? []
      if (!isWorn || connections.length === 0 || leaving.has(name)) continue
      leaving.set(name, Promise.withResolvers())
      for (const connection of connections) connection.close(stale)
    }
  }

  let timer: NodeJS.Timeout | undefined
  return {
    extensionName: 'mirrors',

    async onConfigure({ instance }) {
      timer = setInterval(() => rebuildWorn(instance), 60_000).unref()
    },
    async onDestroy() {
      clearInterval(timer)
    },

    async onAuthenticate({ documentName, connectionConfig }) {
      if (!kindOf(documentName)) return
      connectionConfig.readOnly = true
      await leaving.get(documentName)?.promise
    },

    async onLoadDocument({ documentName, document }) {
      const kind = kindOf(documentName)
      if (!kind) return
      await mirrors.build(kind, documentName, document)
      document.flush() // else the build is sent a second time, to whoever opened it
    },

    async beforeSync({ type, payload, document, documentName }) {
      if (type === 0 && kindOf(documentName) && bringsAnotherWriter(payload, document)) throw stale
    },

    /** Who joins in the moment when the last one leaves gets a document that is no longer in the house. For drafts as well. */
    async connected({ connection, documentName, instance }) {
      if (leaving.has(documentName) || instance.documents.get(documentName) !== connection.document)
        connection.close(stale)
    },

    async afterUnloadDocument({ documentName }) {
      leaving.get(documentName)?.resolve()
      leaving.delete(documentName)
    },
  }
}
