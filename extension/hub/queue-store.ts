import type { QueueStore } from './command-queue.ts'
import type { Database } from './database.ts'

export const queueStore = (db: Database): QueueStore => ({
  all: () => db.getAll('queue'),
  async put(waiting) {
    const transaction = db.transaction('queue', 'readwrite')
    await Promise.all([...waiting.map((one) => transaction.store.put(one)), transaction.done])
  },
  remove: (commandId) => db.delete('queue', commandId),
  async attention(item) {
    await db.put('attention', item)
  },
})
