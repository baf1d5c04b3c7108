import type * as Y from 'yjs'
import type { Needs } from '../needs.ts'
import { desk } from './desk.ts'
import { eventsSince, headOf } from './event-log.ts'
import type { Happened, Mirror, MirrorKind } from './mirror.ts'
import { OpenMirror } from './open-mirror.ts'
import { team } from './team.ts'

const kinds: Readonly<Record<MirrorKind, Mirror>> = { desk, team }

/**
 * Keeps open mirrors equal to the database. A cursor walks the event log; each event names rows, and the rows are read
 * again: so an event may come twice, late or unannounced, and a mirror nobody has open costs a look-up in a map.
 */
export class Mirrors {
  readonly #needs: Needs
  readonly #open = new Map<string, OpenMirror>()
  readonly #told: (event: Happened) => void
  /** Number of the last event looked at; null until the first look, before which nothing was open. */
  #cursor: number | null = null
  #armed = false
  #turn: Promise<void> = Promise.resolve()

  /** `told` hears of each event once, from the first look on. */
  constructor(needs: Needs, told: (event: Happened) => void) {
    this.#needs = needs
    this.#told = told
  }

  get open(): Iterable<OpenMirror> {
    return this.#open.values()
  }

  /** Fills the empty document of a mirror that is being opened. From here on it is kept up to date, until it is destroyed. */
  build(kind: MirrorKind, name: string, document: Y.Doc) {
    return this.#next(async () => {
      this.#cursor ??= await headOf(this.#needs.db)
      const mirror = kinds[kind]
      const id = name.slice(name.indexOf('.') + 1)
      const open = new OpenMirror(name, mirror, await mirror.workspaceOf(this.#needs.db, id), document)
      const forget = () => {
        if (this.#open.get(name) === open) this.#open.delete(name)
      }
      this.#open.set(name, open)
      document.once('destroy', forget)
      try {
        await this.#write(open, await headOf(this.#needs.db))
      } catch (error) {
        forget() // a document that never got whole is thrown away without being destroyed
        throw error
      }
    })
  }

  /** After a commit, whoever made it. Many hints in one turn of the event loop are one look. */
  hint = () => {
    if (this.#armed) return
    this.#armed = true
    setImmediate(() => {
      this.#armed = false
      this.catchUp().catch((error) => this.#needs.log.error({ err: error }, 'mirrors could not catch up'))
    })
  }

  catchUp() {
    return this.#next(async () => {
      this.#cursor ??= await headOf(this.#needs.db)
      for (;;) {
        const events = await eventsSince(this.#needs.db, this.#cursor)
        const last = events.at(-1)
        if (!last) return
        await this.#apply(events, last.seq)
        this.#cursor = last.seq
        for (const event of events) this.#told(event)
      }
    })
  }

  /** Rows also leave by the mere passing of time: every open mirror is compared whole with the database. */
  compare() {
    return this.#next(async () => {
      const head = await headOf(this.#needs.db)
      for (const open of this.#open.values()) await this.#write(open, head)
    })
  }

  /** One after the other: a build and a catching-up must not overlap, or the later could write the older rows. */
  #next(work: () => Promise<void>) {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => {})
    return turn
  }

  async #apply(events: readonly Happened[], at: number) {
    const dirty = new Map<OpenMirror, Set<string>>()
    for (const open of this.#open.values())
      for (const event of events)
        for (const { of, key } of open.mirror.touches(event)) {
          if (of === null ? event.workspace !== open.workspace : of !== open.id) continue
          const keys = dirty.get(open)
          if (keys) keys.add(key)
          else dirty.set(open, new Set([key]))
        }
    for (const [open, keys] of dirty) await this.#write(open, at, [...keys])
  }

  /** `at` is read before the rows: they may be newer than it says, never older. */
  async #write(open: OpenMirror, at: number, keys?: readonly string[]) {
    const { db, now, logId } = this.#needs
    open.write(await open.mirror.rows(db, open.id, now(), keys), at, logId, keys)
  }
}
