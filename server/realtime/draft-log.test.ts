import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Database, openDatabase } from '../db/open.ts'
import { COMPACT_AFTER, Compaction } from './drafts/compaction.ts'
import { type DraftLog, draftLog, ForeignWriter } from './drafts/draft-log.ts'
import { Damaged } from './drafts/seal.ts'
import type { Needs } from './needs.ts'

const room = 'draft.one'

describe('the log of a draft', () => {
  let folder: string
  let database: Database
  let log: DraftLog

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'perch-log-'))
    database = openDatabase(folder)
    log = draftLog({ db: database.reads, writes: database.writes, now: () => 7 } as Needs)
  })
  afterEach(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })

  /** Somebody who writes, and whose every edit is appended. */
  const writer = (by: string) => {
    const document = new Y.Doc()
    const appends: Promise<void>[] = []
    document.on('update', (bytes: Uint8Array) => {
      const update = { document: room, bytes, writers: [document.clientID], by }
      appends.push(log.append(update, () => true))
    })
    return { document, text: document.getText('text'), saved: () => Promise.all(appends) }
  }
  const replayed = async () => {
    const document = new Y.Doc()
    const counted = await log.replay(room, document)
    return { ...counted, text: document.getText('text').toString() }
  }

  it('gives back what was written, before and after it is compacted, and goes on counting', async () => {
    const dana = writer('dana')
    for (const word of ['one ', 'two ', 'three ']) dana.text.insert(dana.text.length, word)
    dana.text.delete(0, 4)
    await dana.saved()
    expect(await replayed()).toEqual({ through: 4, tail: 4, text: 'two three ' })
    await log.compact(room)
    expect(await replayed()).toEqual({ through: 4, tail: 0, text: 'two three ' })
    dana.text.insert(0, 'zero ')
    await dana.saved()
    expect(await replayed()).toEqual({ through: 5, tail: 1, text: 'zero two three ' })
    await log.compact(room)
    await log.compact(room)
    expect(await replayed()).toEqual({ through: 5, tail: 0, text: 'zero two three ' })
  })

  it('keeps a client id to whoever wrote under it first, and leaves no trace of another', async () => {
    const dana = writer('dana')
    dana.text.insert(0, 'mine')
    await dana.saved()
    const forged = {
      document: room,
      bytes: Uint8Array.from([0, 0]),
      writers: [dana.document.clientID, 5],
      by: 'min',
    }
    await expect(log.append(forged, () => true)).rejects.toThrow(ForeignWriter)
    expect((await replayed()).tail).toBe(1)
    await expect(log.append({ ...forged, writers: [5] }, () => true)).resolves.toBeUndefined()
  })

  it('writes nothing for a sender who has left by then', async () => {
    await expect(
      log.append({ document: room, bytes: Uint8Array.from([0, 0]), writers: [1], by: 'dana' }, () => false),
    ).rejects.toThrow()
    expect((await replayed()).tail).toBe(0)
  })

  it('says that it is damaged when an update is missing, and compacts nothing then', async () => {
    const dana = writer('dana')
    for (const word of ['one ', 'two ', 'three ']) dana.text.insert(dana.text.length, word)
    await dana.saved()
    await database.writes.write((transaction) =>
      transaction.deleteFrom('document_updates').where('seq', '=', 2).execute(),
    )
    await expect(replayed()).rejects.toThrow(Damaged)
    await expect(log.compact(room)).rejects.toThrow(Damaged)
    const left = await database.reads.selectFrom('document_updates').select('seq').execute()
    expect(left.map(({ seq }) => seq)).toEqual([1, 3])
  })

  it('is the same text when a compaction breaks off between its two steps', async () => {
    const dana = writer('dana')
    for (const word of ['one ', 'two ', 'three ']) dana.text.insert(dana.text.length, word)
    await dana.saved()
    const breaking = draftLog({
      db: database.reads,
      now: () => 7,
      writes: {
        write: (work: (transaction: unknown) => Promise<unknown>) =>
          database.writes.write(async (transaction) => {
            await work(transaction)
            throw new Error('the process ended here')
          }),
      },
    } as unknown as Needs)
    await expect(breaking.compact(room)).rejects.toThrow('ended here')
    expect(await replayed()).toEqual({ through: 3, tail: 3, text: 'one two three ' })
  })

  it('is compacted once it is long, tried again after a failure, and never while it is short', async () => {
    const asked: string[] = []
    let fails = true
    const compaction = new Compaction(
      {
        ...log,
        compact: async (name) => {
          asked.push(name)
          if (fails) throw new Error('disk full')
        },
      },
      pino({ level: 'silent' }),
    )
    compaction.opened('short', COMPACT_AFTER - 2)
    compaction.appended('short')
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(asked).toEqual([])
    compaction.appended('short')
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(asked, 'a failure waits before it is tried again').toEqual(['short'])
    fails = false
    compaction.opened('long', COMPACT_AFTER)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(asked).toEqual(['short', 'long'])
    await compaction.close()
  })
})
