import type { ConversationId } from '#shared/inbox/conversation.ts'
import type { Database } from './database.ts'
import { type Topic, topic } from './topic.ts'

/** What was typed natively in a reply that somebody else holds, forgotten after this long, in milliseconds. */
const KEPT_FOR = 7 * 24 * 3_600_000

export type KeptText = { conversation: ConversationId; text: string; at: number }

/** Never leaves this browser: Join shows it beside the shared text, so that neither is lost. */
export const openKeptTexts = async (db: Database, failed: (error: unknown) => void) => {
  const changed: Topic<void> = topic()
  const texts = new Map<string, KeptText>()
  for (const one of await db.getAll('texts')) {
    if (Date.now() - one.at < KEPT_FOR) texts.set(one.conversation, one as KeptText)
    else db.delete('texts', one.conversation).catch(failed)
  }
  return {
    changed,
    list: () => [...texts.values()],
    keep(conversation: ConversationId, text: string) {
      if (text.trim() === '' || texts.get(conversation)?.text === text) return
      const one = { conversation, text, at: Date.now() }
      texts.set(conversation, one)
      db.put('texts', one).catch(failed)
      changed.tell()
    },
    forget(conversation: ConversationId) {
      if (!texts.delete(conversation)) return
      db.delete('texts', conversation).catch(failed)
      changed.tell()
    },
    async clear() {
      texts.clear()
      await db.clear('texts')
      changed.tell()
    },
  }
}
export type KeptTexts = Awaited<ReturnType<typeof openKeptTexts>>
