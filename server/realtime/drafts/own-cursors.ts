import type { Connection, Document, Extension } from '@hocuspocus/server'
import { type Entry, entryOf } from '../entry.ts'

/** Cursors one connection may show: its own, and one it left a moment ago. */
const MOST_CURSORS = 4

/** A position is two relative positions of some 100 characters each. */
const LONGEST_CURSOR = 1_000

const COLOUR = /^#[0-9a-f]{6}([0-9a-f]{2})?$/i

/** Somebody else in this document shows a cursor under this id. A person's own half-dead connection does not count. */
const belongsToAnother = (document: Document, writer: number, connection: Connection, { session }: Entry) =>
  document
    .getConnections()
    .some(
      (other) =>
        other !== connection &&
        document.getClients(other).has(writer) &&
        entryOf(other.context).session.member !== session.member,
    )

const colourOf = (user: unknown) => {
  const { color, colorLight } = (typeof user === 'object' && user !== null ? user : {}) as Record<
    string,
    unknown
  >
  const isColour = (value: unknown) => typeof value === 'string' && COLOUR.test(value)
  return { ...(isColour(color) && { color }), ...(isColour(colorLight) && { colorLight }) }
}

/**
 * Cursors in drafts, and nothing else by that road: who it is comes from the session, whatever was sent; an id that
 * belongs to somebody else is dropped, as is everything that is no position. Mirrors have no cursors.
 */
export const ownCursors = (): Extension => ({
  extensionName: 'cursors',

  async beforeHandleAwareness({ states, document, connection }) {
    if (!connection) return
    const entry = entryOf(connection.context)
    const { name, session, room, ended } = entry
    for (const [index, [writer, state]] of [...states].entries()) {
      const cursor: unknown = state?.cursor ?? null
      const isKept =
        room.kind === 'draft' &&
        !ended &&
        index < MOST_CURSORS &&
        JSON.stringify(cursor).length <= LONGEST_CURSOR &&
        !belongsToAnother(document, writer, connection, entry)
      if (isKept)
        states.set(writer, { user: { member: session.member, name, ...colourOf(state.user) }, cursor })
      else states.delete(writer)
    }
  },
})
