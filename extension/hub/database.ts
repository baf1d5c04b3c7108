import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Attention, SentLine } from '../link/panel-messages.ts'
import type { Waiting } from './order.ts'

/** A mirror as it last stood. `asOf`: epoch ms of our clock when it was last known to be right. */
export type KeptRows = {
  member: string
  at: number
  log: string | null
  asOf: number
  rows: [key: string, row: unknown][]
}

/** What this browser keeps: nothing in the worker's memory is the only copy of anything a person wrote. */
export type Kept = DBSchema & {
  /** Last rows of each mirror, to stand on screen while the server is away. */
  rows: { key: string; value: KeptRows }
  queue: { key: string; value: Waiting }
  attention: { key: string; value: Attention }
  sent: { key: number; value: SentLine }
  /** Yjs updates of drafts in the order they were made or heard; compacted when a room closes. */
  updates: { key: number; value: { draft: string; update: Uint8Array }; indexes: { draft: string } }
  /** `unsent`: holds edits that the server has not yet said to have on disk. */
  drafts: { key: string; value: { draft: string; unsent: boolean } }
  /** What was typed natively in replies that somebody else holds. Never leaves this browser. */
  texts: { key: string; value: { conversation: string; text: string; at: number } }
}

export type Database = IDBPDatabase<Kept>

const VERSION = 1

export const openDatabase = (): Promise<Database> =>
  openDB<Kept>('perch', VERSION, {
    upgrade(db) {
      db.createObjectStore('rows')
      db.createObjectStore('queue', { keyPath: 'envelope.commandId' })
      db.createObjectStore('attention', { keyPath: 'commandId' })
      db.createObjectStore('sent', { autoIncrement: true })
      db.createObjectStore('updates', { autoIncrement: true }).createIndex('draft', 'draft')
      db.createObjectStore('drafts', { keyPath: 'draft' })
      db.createObjectStore('texts', { keyPath: 'conversation' })
    },
  })
