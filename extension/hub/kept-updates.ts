import * as Y from 'yjs'
import type { Database } from './database.ts'

/**
 * Drafts as this browser keeps them: every update is on disk before anybody is told that it is. Small on purpose: one
 * record per update, one record once a room closes with everything at the server.
 */
export type KeptUpdates = {
  /** Resolves to whether there are edits among them that the server does not have. */
  load(draft: string, doc: Y.Doc): Promise<boolean>
  append(draft: string, update: Uint8Array): Promise<void>
  /** Marks whether edits wait here that the server does not have. */
  markUnsent(draft: string, unsent: boolean): Promise<void>
  compact(draft: string): Promise<void>
  forget(draft: string): Promise<void>
  unsent(): Promise<string[]>
  /** All that the server has as well: a browser that is signed out keeps nothing but what was written here and not sent. */
  forgetSent(): Promise<void>
}

export const keptUpdates = (db: Database): KeptUpdates => {
  const updatesOf = (draft: string) => db.getAllFromIndex('updates', 'draft', draft)
  const unsent = async () =>
    (await db.getAll('drafts')).flatMap(({ draft, unsent }) => (unsent ? [draft] : []))
  const forget = async (draft: string) => {
    const transaction = db.transaction(['updates', 'drafts'], 'readwrite')
    const updates = transaction.objectStore('updates')
    const keys = await updates.index('draft').getAllKeys(draft)
    await Promise.all(keys.map((key) => updates.delete(key)))
    await transaction.objectStore('drafts').delete(draft)
    await transaction.done
  }
  return {
    unsent,
    forget,
    async forgetSent() {
      const waiting = new Set(await unsent())
      const kept = new Set((await db.getAll('updates')).map(({ draft }) => draft))
      for (const draft of kept) if (!waiting.has(draft)) await forget(draft)
    },
    async load(draft, doc) {
      const kept = await updatesOf(draft)
      // In one transaction: replaying a long log one by one, or merging it, blocks for seconds.
      doc.transact(() => {
        for (const { update } of kept) Y.applyUpdate(doc, update, 'kept')
      }, 'kept')
      return (await db.get('drafts', draft))?.unsent ?? false
    },
    async append(draft, update) {
      await db.add('updates', { draft, update })
    },
    async markUnsent(draft, unsent) {
      await db.put('drafts', { draft, unsent })
    },
    async compact(draft) {
      const transaction = db.transaction('updates', 'readwrite')
      const index = transaction.store.index('draft')
      const kept = await index.getAll(draft)
      const keys = await index.getAllKeys(draft)
      if (kept.length > 1) {
        const doc = new Y.Doc()
        doc.transact(() => {
          for (const { update } of kept) Y.applyUpdate(doc, update)
        })
        await transaction.store.add({ draft, update: Y.encodeStateAsUpdate(doc) })
        await Promise.all(keys.map((key) => transaction.store.delete(key)))
      }
      await transaction.done
    },
  }
}
