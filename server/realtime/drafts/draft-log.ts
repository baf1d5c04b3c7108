import type { StatementSync } from 'node:sqlite'
import * as Y from 'yjs'
import type { Needs, Prepares, Reads } from '../needs.ts'
import { Damaged, seal, unseal } from './seal.ts'

export type Update = {
  document: string
  bytes: Uint8Array
  /** Yjs client ids that it adds something under, those whose owner is known left out. */
  writers: readonly number[]
  by: string
}

/** Somebody else wrote under one of these ids first: taking it would cut their unsent text off. */
export class ForeignWriter extends Error {}

/** Where co-edited texts are kept. Handed in, so that a test can show what happens without it. */
export type DraftLog = {
  /** Resolves once the update is on disk. `still` is asked in the same turn as the write: false takes it back. */
  append(update: Update, still: () => boolean): Promise<void>
  /** Replays into an empty document; answers how many updates stand behind the snapshot. Throws Damaged. */
  replay(name: string, into: Y.Doc): Promise<{ through: number; tail: number }>
  /** Puts a snapshot in the place of all updates up to `through`. One transaction: half of it is never seen. */
  compact(name: string): Promise<void>
}

/** The shape of a snapshot: a Yjs update, version 1, with its checksum. */
const FORMAT = 1

const stored = async (db: Reads, name: string) => ({
  snapshot: await db
    .selectFrom('document_snapshots')
    .selectAll()
    .where('document', '=', name)
    .executeTakeFirst(),
  updates: await db
    .selectFrom('document_updates')
    .select(['seq', 'bytes'])
    .where('document', '=', name)
    .orderBy('seq')
    .execute(),
})

/** All in one transaction: never merged as bytes, which grows with the square of a long log (measured). */
const replayStored = (
  name: string,
  { snapshot, updates }: Awaited<ReturnType<typeof stored>>,
  into: Y.Doc,
) => {
  const through = snapshot?.through ?? 0
  const tail = updates.filter(({ seq }) => seq > through)
  const parts = [
    ...(snapshot ? [unseal(snapshot.bytes, name, 'its snapshot')] : []),
    ...tail.map(({ seq, bytes }) => unseal(bytes, name, `update ${seq}`)),
  ]
  try {
    into.transact(() => {
      for (const part of parts) Y.applyUpdate(into, part)
    })
  } catch (error) {
    throw new Damaged(name, `an update that does not decode (${String(error)})`)
  }
  if (into.store.pendingStructs || into.store.pendingDs)
    throw new Damaged(name, 'a gap: an update is missing')
  return { through: tail.at(-1)?.seq ?? through, tail: tail.length }
}

/** Whoever writes under an id first owns it in that document. */
const own = async (transaction: Reads, document: string, writers: readonly number[], member: string) => {
  if (writers.length === 0) return
  for (const writer of writers)
    await transaction
      .insertInto('document_writers')
      .values({ document, writer, member })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const foreign = await transaction
    .selectFrom('document_writers')
    .select('writer')
    .where('document', '=', document)
    .where('member', '!=', member)
    .where('writer', 'in', writers)
    .executeTakeFirst()
  if (foreign) throw new ForeignWriter()
}

/** Numbers go on behind the snapshot, also when no update is left behind it. */
const APPEND = `
  insert into document_updates (document, seq, bytes, by, at) values (
    ?1,
    1 + max(
      coalesce((select max(seq) from document_updates where document = ?1), 0),
      coalesce((select through from document_snapshots where document = ?1), 0)
    ),
    ?2, ?3, ?4
  )`

/** Made ready once for the one connection that writes: through Kysely each key took twice as long (measured). */
const appender = () => {
  const ready = new WeakMap<Prepares, StatementSync>()
  return (raw: Prepares) => {
    const known = ready.get(raw)
    if (known) return known
    const made = raw.prepare(APPEND)
    ready.set(raw, made)
    return made
  }
}

/** The real log: one row for each accepted update, in the one write queue. */
export const draftLog = ({ db, writes, now }: Needs, appendOn = appender()): DraftLog => ({
  append: ({ document, bytes, writers, by }, still) =>
    writes.write(async (transaction, raw) => {
      if (!still()) throw new Error('the sender left before the update was written')
      await own(transaction, document, writers, by)
      appendOn(raw).run(document, seal(bytes), by, now())
    }),

  replay: async (name, into) => replayStored(name, await stored(db, name), into),

  async compact(name) {
    const document = new Y.Doc()
    try {
      const { through } = replayStored(name, await stored(db, name), document)
      const snapshot = {
        document: name,
        through,
        bytes: seal(Y.encodeStateAsUpdate(document)),
        format: FORMAT,
        at: now(),
      }
      await writes.write(async (transaction) => {
        await transaction
          .insertInto('document_snapshots')
          .values(snapshot)
          .onConflict((conflict) => conflict.column('document').doUpdateSet(snapshot))
          .execute()
        await transaction
          .deleteFrom('document_updates')
          .where('document', '=', name)
          .where('seq', '<=', through)
          .execute()
      })
    } finally {
      document.destroy()
    }
  },
})
