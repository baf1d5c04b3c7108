import type { Connection, Document, Extension } from '@hocuspocus/server'
import { parseRoom } from '#shared/sync/rooms.ts'
import { damaged, noRight, refused } from '../closing.ts'
import { entryOf } from '../entry.ts'
import type { Log } from '../needs.ts'
import { checkUpdate } from './check-update.ts'
import type { Compaction } from './compaction.ts'
import { type DraftLog, ForeignWriter } from './draft-log.ts'
import { EarlyUpdates } from './early-updates.ts'
import { Damaged } from './seal.ts'

const isDraft = (name: string) => parseRoom(name)?.kind === 'draft'

/** What the door has found: a name is not parsed again with every key. */
const isInDraft = ({ context }: Connection) => entryOf(context).room.kind === 'draft'

/** Messages of the sync protocol that carry an update; a first step carries a state vector. Source: y-protocols/sync. */
const STEP_2 = 1
const UPDATE = 2

/**
 * Drafts are on disk before they are acknowledged. `beforeSync` is waited for before Hocuspocus applies an update, tells
 * the others and acknowledges: whatever fails in here, the sender keeps the edit as unsaved.
 */
export const keepDrafts = (log: DraftLog, compaction: Compaction, report: Log): Extension => {
  const early = new EarlyUpdates()
  /** Who owns which Yjs client id in an open document, as far as it was asked: most edits come from a known one. */
  const owners = new WeakMap<Document, Map<number, string>>()

  /** Whatever is thrown from here, the sender hears no acknowledgement. */
  const append = async (
    document: string,
    bytes: Uint8Array,
    writers: readonly number[],
    connection: Connection,
  ) => {
    const entry = entryOf(connection.context)
    const by = entry.session.member
    const isStillThere = () => !entry.ended && connection.document.hasConnection(connection)
    const known = owners.get(connection.document) ?? new Map<number, string>()
    if (writers.some((writer) => (known.get(writer) ?? by) !== by)) throw refused('foreign-writer')
    try {
      const unknown = writers.filter((writer) => !known.has(writer))
      await log.append({ document, bytes, writers: unknown, by }, isStillThere)
      for (const writer of unknown) known.set(writer, by)
      owners.set(connection.document, known)
    } catch (error) {
      if (error instanceof ForeignWriter) throw refused('foreign-writer')
      if (!isStillThere()) throw entry.ended ?? noRight
      throw error // the guard closes the socket: its client comes back with what was not acknowledged
    }
    compaction.appended(document)
  }

  return {
    extensionName: 'drafts',

    async onLoadDocument({ documentName, document }) {
      if (!isDraft(documentName)) return
      try {
        const { tail } = await log.replay(documentName, document)
        document.flush() // else what was replayed is sent a second time
        compaction.opened(documentName, tail)
      } catch (error) {
        if (!(error instanceof Damaged)) throw error
        report.error(
          { err: error, document: documentName },
          'a draft is damaged; its rows are left as they are',
        )
        throw damaged
      }
    },

    async beforeSync({ type, payload, document, documentName, connection }) {
      if (type !== STEP_2 && type !== UPDATE) return
      if (connection.readOnly || !isInDraft(connection)) return
      const checked = checkUpdate(payload, document)
      if (checked.problem === 'incomplete' && type === UPDATE && early.passOver(connection)) return
      if (checked.problem) throw refused(checked.problem)
      if (!checked.isKnown) await append(documentName, payload, checked.writers, connection)
      if (type === STEP_2) early.synced(connection)
    },

    async afterHandleMessage({ connection }) {
      if (isInDraft(connection)) early.settle(connection)
    },
  }
}
