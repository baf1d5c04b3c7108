import type { House } from '../house.ts'

/** What the sockets need of the house. Its folders name this, so that none of them reaches further up. */
export type Needs = Pick<House, 'config' | 'db' | 'writes' | 'log' | 'logId' | 'now'> & {
  readonly publicUrl: string
}
export type Reads = House['db']
export type { Prepares } from '../db/write-queue.ts'
export type Log = House['log']
