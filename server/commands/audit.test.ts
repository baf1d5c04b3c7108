import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aHouse, aWorkspace, envelope, type Place, type TestHouse } from '../house.fixtures.ts'
import { newId } from '../people.fixtures.ts'
import { verifyAudit } from './audit.ts'
import { execute } from './execute.ts'

let house: TestHouse
let place: Place
const noteId = () => newId()

beforeEach(async () => {
  house = await aHouse()
  place = await aWorkspace(house)
  const { session } = place.owner
  const profile = newId()
  const conversation = newId()
  const ask = (name: string, on: string, input: unknown) =>
    execute(house, envelope(session, name, on, input), session)
  const handle = { network: 'x', networkId: null, handle: 'harbour', name: 'Harbour' }
  await ask('profile.add', profile, { client: place.client, ...handle })
  const source = { subject: 'x:status:20', url: 'https://x.com/lena/status/20', author: 'lena' }
  await ask('conversation.open', conversation, { client: place.client, profile, source })
  await ask('conversation.note', conversation, { note: noteId(), text: 'Her phone number is 555 0100.' })
  await ask('conversation.note', conversation, { note: noteId(), text: 'She called.' })
})
afterEach(() => house.close())

const verify = () => verifyAudit(house.db, place.workspace)

const rewrite = (sql: (transaction: TestHouse['db']) => Promise<unknown>) => house.writes.write(sql)

const noted = () =>
  house.db.selectFrom('events').selectAll().where('kind', '=', 'conversation.noted').orderBy('seq').execute()

describe('the audit', () => {
  it('follows line by line (D3)', async () => {
    const { lines } = await verify()
    expect(await verify()).toEqual({ lines, broken: null, texts: [] })
    expect(lines).toBe(6) // founded, session, profile, opened, two notes
  })

  it.each([
    ['its words', { body: '{"kind":"conversation.noted"}' }],
    ['who did it', { actor: randomUUID() }],
    ['when', { at: 1 }],
    ['a hash of its own', { hash: 'f'.repeat(64) }],
  ])('shows which line was altered: %s', async (_what, change) => {
    const [first] = await noted()
    await rewrite((db) => db.updateTable('events').set(change).where('seq', '=', first!.seq).execute())
    expect((await verify()).broken).toBe(first!.seq)
  })

  it('shows where a line was taken out', async () => {
    const [first, second] = await noted()
    await rewrite(async (db) => {
      await db.deleteFrom('outbox').execute()
      await db.deleteFrom('events').where('seq', '=', first!.seq).execute()
    })
    expect((await verify()).broken).toBe(second!.seq)
  })

  it('never held what people wrote, so that erasing it leaves the chain provable (D4)', async () => {
    expect(JSON.stringify(await house.db.selectFrom('events').selectAll().execute())).not.toContain(
      '555 0100',
    )
    expect(JSON.stringify(await house.db.selectFrom('answers').selectAll().execute())).not.toContain(
      '555 0100',
    )
    await rewrite((db) => db.updateTable('texts').set({ body: null, erased_at: house.now() }).execute())
    expect(await verify()).toMatchObject({ broken: null, texts: [] })
  })

  it('names a text whose words were exchanged, though its own digest was too', async () => {
    await rewrite((db) =>
      db
        .updateTable('texts')
        .set({ body: 'Nothing.', digest: 'f'.repeat(64) })
        .execute(),
    )
    expect(await verify()).toMatchObject({ broken: null, texts: { length: 2 } })
  })

  it('is one chain for each workspace', async () => {
    const other = await aWorkspace(house, 'Other Foods')
    expect(await verifyAudit(house.db, other.workspace)).toMatchObject({ lines: 2, broken: null })
    expect((await verify()).broken).toBeNull()
  })
})
