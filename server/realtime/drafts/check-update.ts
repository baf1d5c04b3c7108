import * as Y from 'yjs'
import { REPLY_TEXT } from '#shared/drafts/draft.ts'

/** Longest text of a draft, in UTF-16 units. Far above any network's longest post (25,000 on X). */
export const LONGEST_TEXT = 64 * 1024

/** Writers in one update: what a team wrote offline, sent together. 100,000 of them made every later edit slow (measured). */
const MOST_WRITERS = 64

/** Pieces in one update. Runs of typing are one piece; hours of offline work some hundreds. Bounds the search for each one's place. */
const MOST_PIECES = 5_000

/** Units in one piece that says only "deleted here once". */
const LONGEST_DELETED = 1_000_000

export type Problem = 'malformed' | 'too-long' | 'too-many-writers' | 'not-plain-text' | 'incomplete'

/**
 * `writers` of an accepted update: the Yjs client ids that it adds something under. `isKnown`: all of it is in the
 * document already, as when a client that opens a room says what it has.
 */
export type Checked = { problem: Problem } | { problem: null; isKnown: boolean; writers: readonly number[] }

type Struct = Y.Item | Y.GC | Y.Skip
type Decoded = ReturnType<typeof Y.decodeUpdate>

const decode = (update: Uint8Array): Decoded | null => {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

/** A run of characters, or of deleted ones, in the one text that a draft has: nothing nested, nothing formatted. */
const isPlainText = (struct: Struct) => {
  if (!(struct instanceof Y.Item) || struct.parentSub !== null) return false
  const { content, origin, rightOrigin, length } = struct
  const isText = content instanceof Y.ContentString
  if (!isText && !(content instanceof Y.ContentDeleted && length <= LONGEST_DELETED)) return false
  // Only a piece without neighbours names the type it stands in; the others stand where their neighbours do.
  const parent: unknown = struct.parent
  return origin !== null || rightOrigin !== null ? parent === null : parent === REPLY_TEXT
}

/** How far each writer's pieces reach once the update is in; null when some come before what they follow. */
const reachOf = (structs: readonly Struct[], document: Y.Doc) => {
  const reach = new Map<number, number>()
  for (const { id, length } of structs) {
    const known = reach.get(id.client) ?? Y.getState(document.store, id.client)
    if (id.clock > known) return null
    reach.set(id.client, Math.max(known, id.clock + length))
  }
  return reach
}

/** Everything it leans on is here or within. Yjs would keep the rest aside, and 8,000 such updates cost 11 s (measured). */
const isComplete = ({ structs, ds }: Decoded, document: Y.Doc, reach: ReadonlyMap<number, number>) => {
  const known = (client: number, clock: number) =>
    clock < Math.max(reach.get(client) ?? 0, Y.getState(document.store, client))
  const leansOnKnown = structs.every(
    (struct) =>
      !(struct instanceof Y.Item) ||
      [struct.origin, struct.rightOrigin].every((id) => id === null || known(id.client, id.clock)),
  )
  return (
    leansOnKnown &&
    [...ds.clients].every(([client, ranges]) =>
      ranges.every(({ clock, len }) => len >= 0 && (len === 0 || known(client, clock + len - 1))),
    )
  )
}

/** Whether the document has every piece and every deletion of it: then there is nothing to store. */
const isKnown = ({ structs, ds }: Decoded, document: Y.Doc) => {
  if (structs.some(({ id, length }) => id.clock + length > Y.getState(document.store, id.client)))
    return false
  if (ds.clients.size === 0) return true
  const deleted = Y.createDeleteSetFromStructStore(document.store).clients
  return [...ds.clients].every(([client, ranges]) =>
    ranges.every(({ clock, len }) =>
      deleted.get(client)?.some((had) => had.clock <= clock && clock + len <= had.clock + had.len),
    ),
  )
}

const lengthOf = (structs: readonly Struct[]) =>
  structs.reduce(
    (sum, struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? sum + struct.length : sum,
    0,
  )

/** Only asked near the limit: how long the text would be, deletions and all, in a document that is thrown away. */
const wouldBeTooLong = (update: Uint8Array, document: Y.Doc) => {
  const scratch = new Y.Doc()
  try {
    Y.applyUpdate(scratch, Y.encodeStateAsUpdate(document))
    Y.applyUpdate(scratch, update)
    return scratch.getText(REPLY_TEXT).length > LONGEST_TEXT
  } finally {
    scratch.destroy()
  }
}

/**
 * Whether an update may come into a draft, judged before anything is stored or applied. Yjs itself swallows a malformed
 * one, and Hocuspocus acknowledges it all the same; a crafted one can cost seconds, or overflow the stack.
 */
export const checkUpdate = (update: Uint8Array, document: Y.Doc): Checked => {
  const decoded = decode(update)
  if (!decoded) return { problem: 'malformed' }
  const structs: readonly Struct[] = decoded.structs
  if (structs.length > MOST_PIECES) return { problem: 'too-long' }
  const deletions = [...decoded.ds.clients.values()].reduce((sum, ranges) => sum + ranges.length, 0)
  if (deletions > MOST_PIECES) return { problem: 'too-long' }
  if (!structs.every(isPlainText)) return { problem: 'not-plain-text' }
  const reach = reachOf(structs, document)
  if (!reach || !isComplete(decoded, document, reach)) return { problem: 'incomplete' }
  if (reach.size > MOST_WRITERS) return { problem: 'too-many-writers' }
  const atMost = document.getText(REPLY_TEXT).length + lengthOf(structs)
  if (atMost > LONGEST_TEXT && wouldBeTooLong(update, document)) return { problem: 'too-long' }
  return { problem: null, isKnown: isKnown(decoded, document), writers: [...reach.keys()] }
}
