import type * as Y from 'yjs'
import type { Mirror } from './mirror.ts'

/** No mirror is ever stored as Yjs, so Hocuspocus need not be asked to. */
const silent = { source: 'local', skipStoreHooks: true } as const

/** A document of much churn never shrinks: it is built anew after this many writes, plus three for each row. Measured: x2 at 5,000. */
const WORN_AFTER = 3_000

/** One mirror that somebody looks at. Its document has one writer, this process, and lives until the last reader leaves. */
export class OpenMirror {
  readonly name: string
  readonly id: string
  readonly mirror: Mirror
  readonly workspace: string | undefined
  readonly document: Y.Doc
  #writes = 0

  constructor(name: string, mirror: Mirror, workspace: string | undefined, document: Y.Doc) {
    this.name = name
    this.id = name.slice(name.indexOf('.') + 1)
    this.mirror = mirror
    this.workspace = workspace
    this.document = document
  }

  get isWorn() {
    return this.#writes > WORN_AFTER + 3 * this.#rows.size
  }

  get #rows() {
    return this.document.getMap<object>('rows')
  }

  /**
   * Puts what the query found in place. Without `keys` it found everything, and what it did not find is gone; with them
   * only those were asked for. `at`, the number of the last event within, comes last: who has it has every row.
   */
  write(found: ReadonlyMap<string, object>, at: number, log: string, keys?: readonly string[]) {
    const rows = this.#rows
    const meta = this.document.getMap<number | string>('meta')
    this.document.transact(() => {
      for (const key of keys ?? new Set([...rows.keys(), ...found.keys()])) this.#put(key, found.get(key))
      if (meta.get('log') !== log) meta.set('log', log)
      meta.set('at', Math.max(at, (meta.get('at') as number | undefined) ?? 0))
    }, silent)
  }

  #put(key: string, row: object | undefined) {
    const rows = this.#rows
    const had = rows.get(key)
    if (!row && !had) return
    if (row && JSON.stringify(had) === JSON.stringify(row)) return
    if (row) rows.set(key, row)
    else rows.delete(key)
    this.#writes += 1
  }
}
