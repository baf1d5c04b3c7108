import type { Attention } from '../link/panel-messages.ts'
import type { Database } from './database.ts'
import { type Topic, topic } from './topic.ts'

/** Queued commands that were refused: each waits, text and all, until a person drops it or sends it again. */
export const openAttention = async (db: Database) => {
  const changed: Topic<void> = topic()
  const items = new Map((await db.getAll('attention')).map((item) => [item.commandId, item]))
  return {
    changed,
    list: (): Attention[] => [...items.values()].sort((one, other) => one.refusedAt - other.refusedAt),
    async add(item: Attention) {
      items.set(item.commandId, item)
      await db.put('attention', item)
      changed.tell()
    },
    /** Only ever at a person's press. */
    async take(commandId: string): Promise<Attention | null> {
      const item = items.get(commandId)
      if (!item) return null
      items.delete(commandId)
      await db.delete('attention', commandId)
      changed.tell()
      return item
    },
  }
}
export type AttentionList = Awaited<ReturnType<typeof openAttention>>
