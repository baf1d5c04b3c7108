import type { DatabaseSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import { Fault } from '../fault.ts'
import type { Tables } from './tables.ts'

/** What a job may hold while its turn lasts. Nobody else may write, and it may wait for nothing but the database. */
export type Transaction = Kysely<Tables>

/** The same connection without Kysely, for the one statement that is written with every key: made ready once, then only run. */
export type Prepares = Pick<DatabaseSync, 'prepare'>

type Work<Value> = (transaction: Transaction, raw: Prepares) => Promise<Value>

type Job = {
  work: Work<unknown>
  done(value: unknown): void
  failed(error: unknown): void
}

/** Jobs in one transaction at most: bounds how long sockets go unread. 50 at once were measured, 200 is the cap. */
const TURN = 200

type Connection = Prepares & { exec(sql: string): void; readonly isTransaction: boolean }

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

/**
 * The only way to write. All that is asked for in one turn of the event loop is one transaction, in the order asked,
 * with a savepoint for each job; nobody hears yes before COMMIT returned. When COMMIT itself fails each job runs once
 * more, alone: so a job must have no effect outside the database.
 */
export class WriteQueue {
  readonly #raw: Connection
  readonly #transaction: Transaction
  #waiting: Job[] = []
  #running: Promise<void> | null = null
  #closed = false

  constructor(raw: Connection, transaction: Transaction) {
    this.#raw = raw
    this.#transaction = transaction
  }

  get waiting() {
    return this.#waiting.length
  }

  write<Value>(work: Work<Value>): Promise<Value> {
    if (this.#closed) return Promise.reject(new Fault('stopping', 'The server is stopping.'))
    return new Promise<Value>((resolve, reject) => {
      this.#waiting.push({ work, done: (value) => resolve(value as Value), failed: reject })
      this.#running ??= nextTurn().then(() => this.#drain())
    })
  }

  /** Takes nothing new; resolves once everything asked for before has been answered. */
  async close() {
    this.#closed = true
    await this.#running
  }

  async #drain() {
    while (this.#waiting.length > 0) {
      const jobs = this.#waiting.splice(0, TURN)
      const committed = await this.#together(jobs)
      if (!committed) for (const job of jobs) await this.#together([job])
      await nextTurn() // let the sockets be read: the next group gathers meanwhile
    }
    this.#running = null
  }

  /** False: the whole turn was undone, and nobody has been told anything yet. */
  async #together(jobs: readonly Job[]): Promise<boolean> {
    const answers: (() => void)[] = []
    try {
      this.#raw.exec('begin immediate')
      for (const job of jobs) answers.push(await this.#within(job))
      this.#raw.exec('commit')
    } catch (error) {
      if (this.#raw.isTransaction) this.#raw.exec('rollback')
      const [only, ...others] = jobs
      if (others.length > 0) return false
      only?.failed(error)
      return true
    }
    for (const answer of answers) answer()
    return true
  }

  async #within(job: Job): Promise<() => void> {
    this.#raw.exec('savepoint job')
    let left = false
    const turn = setImmediate(() => {
      left = true
    })
    try {
      const value = await job.work(this.#transaction, this.#raw)
      if (left) throw new Error('A write waited for something other than the database.')
      this.#raw.exec('release job')
      return () => job.done(value)
    } catch (error) {
      // A full disk makes SQLite undo the whole turn by itself: then there is no savepoint to go back to.
      if (!this.#raw.isTransaction) throw error
      this.#raw.exec('rollback to job; release job')
      return () => job.failed(error)
    } finally {
      clearImmediate(turn)
    }
  }
}
