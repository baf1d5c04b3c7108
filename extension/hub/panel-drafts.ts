import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as z from 'zod/mini'
import { DraftId } from '#shared/drafts/draft.ts'
import { fromBase64, toBase64 } from '../link/base64.ts'
import type { FromPanel, ToPanel } from '../link/panel-messages.ts'
import type { DraftRoom } from './draft-room.ts'
import type { Hub } from './hub-parts.ts'

type Bytes = Extract<FromPanel, { type: 'draft bytes' }>
type AwarenessChange = Record<'added' | 'updated' | 'removed', number[]>

/**
 * Drafts that one panel edits: y-protocols both ways between its documents and the hub's. What a panel writes carries the
 * panel as origin, so that it is not told its own edits again.
 */
export const panelDrafts = (hub: Hub, post: (message: ToPanel) => void) => {
  const open = new Map<string, { room: DraftRoom; stop: AbortController; carets: Set<number> }>()

  const send = (draft: string, of: Bytes['of'], bytes: Uint8Array) =>
    post({ type: 'draft bytes', draft, of, bytes: toBase64(bytes) })
  const sendSync = (draft: string, fill: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder()
    fill(encoder)
    if (encoding.length(encoder) > 0) send(draft, 'sync', encoding.toUint8Array(encoder))
  }

  const close = (draft: string) => {
    const held = open.get(draft)
    if (!held) return
    open.delete(draft)
    held.stop.abort()
    held.room.leave([...held.carets])
    hub.drafts.let(draft, open)
  }

  return {
    open(draft: string) {
      if (open.has(draft) || !z.safeParse(DraftId, draft).success) return
      const room = hub.drafts.hold(draft, open)
      if (!room) return
      const stop = new AbortController()
      const { doc, awareness } = room
      const carets = new Set<number>()
      open.set(draft, { room, stop, carets })
      const onUpdate = (update: Uint8Array, origin: unknown) => {
        if (origin !== open) sendSync(draft, (encoder) => writeUpdate(encoder, update))
      }
      const onAwareness = ({ added, updated, removed }: AwarenessChange, origin: unknown) => {
        if (origin !== open)
          send(draft, 'awareness', encodeAwarenessUpdate(awareness, [...added, ...updated, ...removed]))
      }
      doc.on('update', onUpdate)
      awareness.on('update', onAwareness)
      stop.signal.addEventListener('abort', () => {
        doc.off('update', onUpdate)
        awareness.off('update', onAwareness)
      })
      room.stateChanged.on((state) => post({ type: 'draft state', draft, state }), stop.signal)
      post({ type: 'draft state', draft, state: room.state })
      sendSync(draft, (encoder) => writeSyncStep1(encoder, doc))
      const others = [...awareness.getStates().keys()]
      if (others.length > 0) send(draft, 'awareness', encodeAwarenessUpdate(awareness, others))
    },
    close,
    closeAll() {
      for (const draft of [...open.keys()]) close(draft)
    },
    receive({ draft, of, bytes }: Bytes) {
      const held = open.get(draft)
      if (!held) return
      const { room, carets } = held
      if (of === 'sync')
        return sendSync(draft, (encoder) =>
          readSyncMessage(decoding.createDecoder(fromBase64(bytes)), encoder, room.doc, open),
        )
      for (const client of clientsOf(fromBase64(bytes))) carets.add(client)
      applyAwarenessUpdate(room.awareness, fromBase64(bytes), open)
    },
    /** Rooms went with the old connection: the panel's documents stay, and meet the new rooms. */
    again() {
      const drafts = [...open.keys()]
      for (const draft of drafts) {
        close(draft)
        this.open(draft)
      }
    },
  }
}

/** Who an awareness update is about. Layout: y-protocols, awareness.js, encodeAwarenessUpdate. */
const clientsOf = (update: Uint8Array): number[] => {
  const decoder = decoding.createDecoder(update)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const client = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    decoding.readVarString(decoder)
    return client
  })
}
