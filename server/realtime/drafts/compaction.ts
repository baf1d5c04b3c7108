import type { Log } from '../needs.ts'
import type { DraftLog } from './draft-log.ts'

/** Updates behind the snapshot at which a new one is worth making: some 500 replay in a few milliseconds. */
export const COMPACT_AFTER = 500

/** How long a failed compaction waits, doubled each time, in milliseconds. Nothing is lost meanwhile: the updates stay. */
const FIRST_WAIT = 5_000
const LONGEST_WAIT = 10 * 60_000

/** Keeps logs short, one document at a time and never while an edit waits for it. */
export class Compaction {
  readonly #log: DraftLog
  readonly #report: Log
  readonly #tails = new Map<string, number>()
  readonly #waits = new Map<string, number>()
  readonly #timers = new Map<string, NodeJS.Timeout>()
  #turn: Promise<void> = Promise.resolve()
  #closed = false

  constructor(log: DraftLog, report: Log) {
    this.#log = log
    this.#report = report
  }

  opened(name: string, tail: number) {
    this.#tails.set(name, tail)
    this.#consider(name)
  }

  appended(name: string) {
    this.#tails.set(name, (this.#tails.get(name) ?? 0) + 1)
    this.#consider(name)
  }

  /** Takes nothing new; resolves once what runs is done. */
  async close() {
    this.#closed = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
    await this.#turn
  }

  #consider(name: string) {
    if (this.#closed || this.#timers.has(name) || (this.#tails.get(name) ?? 0) < COMPACT_AFTER) return
    const timer = setTimeout(() => this.#queue(name), this.#waits.get(name) ?? 0)
    this.#timers.set(name, timer.unref())
  }

  #queue(name: string) {
    this.#turn = this.#turn.then(() => this.#compact(name))
  }

  async #compact(name: string) {
    try {
      this.#tails.set(name, 0)
      await this.#log.compact(name)
      this.#waits.delete(name)
    } catch (error) {
      this.#report.error({ err: error, document: name }, 'a draft could not be compacted')
      this.#tails.set(name, COMPACT_AFTER)
      this.#waits.set(name, Math.min(LONGEST_WAIT, 2 * (this.#waits.get(name) ?? FIRST_WAIT / 2)))
    } finally {
      this.#timers.delete(name)
      this.#consider(name)
    }
  }
}
