import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kyselyOver } from './bridge.ts'
import { type Transaction, WriteQueue } from './write-queue.ts'

let raw: DatabaseSync
let queue: WriteQueue
let statements: string[]

beforeEach(() => {
  raw = new DatabaseSync(':memory:')
  raw.exec("create table lines (word text not null check (word <> 'forbidden'), size integer) strict")
  raw.exec('create table owners (name text primary key) strict')
  raw.exec('create table owned (name text references owners (name) deferrable initially deferred) strict')
  statements = []
  const watched = {
    exec(statement: string) {
      statements.push(statement)
      raw.exec(statement)
    },
    prepare: (statement: string) => raw.prepare(statement),
    get isTransaction() {
      return raw.isTransaction
    },
  }
  queue = new WriteQueue(watched, kyselyOver(raw))
})
afterEach(() => raw.close())

const put = (word: string) => (transaction: Transaction) =>
  sql`insert into lines (word) values (${word})`.execute(transaction)

const words = () =>
  raw
    .prepare('select word from lines order by rowid')
    .all()
    .map(({ word }) => word)
const commits = () => statements.filter((statement) => statement === 'commit').length

describe('the write queue', () => {
  it('makes one transaction of all that is asked for in one turn, in the order asked', async () => {
    await Promise.all(['one', 'two', 'three'].map((word) => queue.write(put(word))))
    expect(words()).toEqual(['one', 'two', 'three'])
    expect(commits()).toBe(1)
  })

  it('answers nobody before COMMIT', async () => {
    let committed = -1
    await queue.write(put('one')).then(() => {
      committed = commits()
    })
    expect(committed).toBe(1)
  })

  it.each([
    ['the database says no', put('forbidden')],
    [
      'it throws halfway',
      async (transaction: Transaction) => {
        await put('half')(transaction)
        throw new Error('no')
      },
    ],
  ])('undoes one job alone when %s; its neighbours stay', async (_why, bad) => {
    const outcomes = await Promise.allSettled([
      queue.write(put('before')),
      queue.write(bad),
      queue.write(put('after')),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(words()).toEqual(['before', 'after'])
  })

  it('runs each job again, alone, when COMMIT itself fails, so that only the culprit fails', async () => {
    const orphan = (transaction: Transaction) => sql`insert into owned values ('nobody')`.execute(transaction)
    const outcomes = await Promise.allSettled([
      queue.write(put('before')),
      queue.write(orphan),
      queue.write(put('after')),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(words()).toEqual(['before', 'after'])
    expect(raw.isTransaction).toBe(false)
  })

  it('survives a disk that is full in the middle: the big one fails by its true name, the others are kept', async () => {
    const { page_count: pages } = raw.prepare('pragma page_count').get() as { page_count: number }
    raw.exec(`pragma max_page_count = ${pages + 4}`)
    const big = put('x'.repeat(200_000))
    const outcomes = await Promise.allSettled([
      queue.write(put('before')),
      queue.write(big),
      queue.write(put('after')),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(outcomes[1]).toMatchObject({ reason: { errcode: 13 } })
    expect(words()).toEqual(['before', 'after'])
    raw.exec('pragma max_page_count = 10000')
    await queue.write(big) // room again: no restart needed
    expect(words()).toHaveLength(3)
  })

  it('refuses a job that waits for anything but the database, and undoes it', async () => {
    const late = async (transaction: Transaction) => {
      await put('late')(transaction)
      await sleep(5)
    }
    const outcomes = await Promise.allSettled([queue.write(late), queue.write(put('prompt'))])
    expect(outcomes[0]).toMatchObject({
      reason: { message: expect.stringContaining('waited for something other') },
    })
    expect(words()).toEqual(['prompt'])
  })

  it('finishes what was asked before it closes, and takes nothing after', async () => {
    const asked = queue.write(put('last'))
    const closing = queue.close()
    await expect(queue.write(put('too late'))).rejects.toMatchObject({ code: 'stopping' })
    await Promise.all([asked, closing])
    expect(words()).toEqual(['last'])
  })

  it('bounds a turn: more than two hundred jobs become several transactions', async () => {
    await Promise.all(Array.from({ length: 450 }, (_, index) => queue.write(put(String(index)))))
    expect(words()).toHaveLength(450)
    expect(commits()).toBe(3)
  })
})
