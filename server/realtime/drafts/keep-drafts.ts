import type { Extension } from '@hocuspocus/server'
import { parseRoom } from '#shared/sync/rooms.ts'
import { damaged, isClosing, noRight, refused } from '../closing.ts'
import { entryOf } from '../entry.ts'
import type { Log } from '../needs.ts'
import { checkUpdate } from './check-update.ts'
import type { Compaction } from './compaction.ts'
import { type DraftLog, ForeignWriter } from './draft-log.ts'
import { Damaged } from './seal.ts'

const isDraft = (name: string) => parseRoom(name)?.kind === 'draft'

/** Messages of the sync protocol that carry an update: step 2 and update. Step 1 carries a state vector. Source: y-protocols/sync. */
const CARRIES_UPDATE = new Set([1, 2])

/**
 * Drafts are on disk before they are acknowledged. `beforeSync` is waited for before Hocuspocus applies an update, tells
 * the others and acknowledges: whatever fails in here, the sender keeps the edit as unsaved.
 */
export const keepDrafts = (log: DraftLog, compaction: Compaction, report: Log): Extension => ({
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

  async beforeSync({ type, payload, document, documentName, connection, context }) {
    if (!CARRIES_UPDATE.has(type) || !isDraft(documentName)) return
    if (connection.readOnly) return
    const checked = checkUpdate(payload, document)
    if (checked.problem) throw refused(checked.problem)
    if (checked.isKnown) return
    const entry = entryOf(context)
    const update = {
      document: documentName,
      bytes: payload,
      writers: checked.writers,
      by: entry.session.member,
    }
    try {
      await log.append(update, () => !entry.ended && document.hasConnection(connection))
    } catch (error) {
      if (isClosing(error)) throw error
      if (error instanceof ForeignWriter) throw refused('foreign-writer')
      if (entry.ended || !document.hasConnection(connection)) throw entry.ended ?? noRight
      throw error // the guard closes the socket: its client comes back with what was not acknowledged
    }
    compaction.appended(documentName)
  },
})
