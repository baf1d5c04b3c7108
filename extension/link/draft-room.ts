import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as awarenessProtocol from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { fromBase64, toBase64 } from './base64.ts'
import { observable } from './observable.ts'
import type { DraftState, PanelLink } from './panel-link.ts'

/** While a syllable is being composed, others' edits wait at most this long, in milliseconds: a stuck composition must not stop them. */
const HELD_AT_MOST = 2_000

/**
 * A co-edited draft in an extension page: a Y.Doc that the hub keeps in step with the server. `hold` keeps others' edits
 * back, since one that touches a syllable in composition doubles it in every copy.
 */
export const openDraftRoom = (link: PanelLink, draft: string) => {
  const doc = new Y.Doc()
  const awareness = new awarenessProtocol.Awareness(doc)
  // Nobody until the editor says who: whoever only watches stays so.
  awareness.setLocalState(null)
  const state = observable<DraftState>('loading')
  const held: Uint8Array[] = []
  let holding: ReturnType<typeof setTimeout> | null = null

  const write = (fill: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder()
    fill(encoder)
    if (encoding.length(encoder) > 0) room.send('sync', toBase64(encoding.toUint8Array(encoder)))
  }
  const read = (bytes: Uint8Array) =>
    write((encoder) => sync.readSyncMessage(decoding.createDecoder(bytes), encoder, doc, room))
  const greet = () => {
    write((encoder) => sync.writeSyncStep1(encoder, doc))
    if (awareness.getLocalState()) tellAwareness([doc.clientID])
  }
  const tellAwareness = (clients: number[]) =>
    room.send('awareness', toBase64(awarenessProtocol.encodeAwarenessUpdate(awareness, clients)))

  const room = link.listenToDraft(draft, {
    bytes({ of, bytes }) {
      if (of === 'awareness')
        return awarenessProtocol.applyAwarenessUpdate(awareness, fromBase64(bytes), room)
      if (holding) held.push(fromBase64(bytes))
      else read(fromBase64(bytes))
    },
    state: (next) => state.set(next),
    again: greet,
  })

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== room) write((encoder) => sync.writeUpdate(encoder, update))
  })
  awareness.on(
    'update',
    ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
      if (origin !== room) tellAwareness([...added, ...updated, ...removed])
    },
  )
  greet()

  const letGo = () => {
    if (holding) clearTimeout(holding)
    holding = null
    for (const bytes of held.splice(0)) read(bytes)
  }
  return {
    doc,
    awareness,
    state,
    hold() {
      holding ??= setTimeout(letGo, HELD_AT_MOST)
    },
    letGo,
    close() {
      letGo()
      awareness.destroy()
      room.close()
      doc.destroy()
    },
  }
}
export type DraftRoom = ReturnType<typeof openDraftRoom>
