import { writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { execute } from '../../commands/execute.ts'
import { aHouse, aMember, aWorkspace, envelope, type Person, type TestHouse } from '../../house.fixtures.ts'
import { newId } from '../../people.fixtures.ts'
import { setupCode } from '../../team/setup-code.ts'
import { migrationNames } from '../migrations.ts'

// Run by hand when a version is about to be released: writes what it leaves in a database, a row or more in every table,
// so that all later versions can show that they still read it. A sample of a released version is never written again.

const harbour = { network: 'x', networkId: '42', handle: 'harbour', name: 'Harbour Foods' }

const live = async (house: TestHouse) => {
  await setupCode(house)
  const place = await aWorkspace(house)
  const { owner: dana, client } = place
  const min = await aMember(house, place, 'writer', { clients: [client] })
  const ask = async ({ session }: Person, name: string, on: string, input: unknown = {}) => {
    const answer = await execute(house, envelope(session, name, on, input), session)
    if (answer.status !== 200) throw new Error(`${name}: ${JSON.stringify(answer.body)}`)
  }
  const [conversation, profile, team, draft] = [newId(), newId(), newId(), newId()]
  const source = { subject: 'x:status:20', url: 'https://x.com/lena/status/20', author: 'lena' }
  await ask(dana, 'profile.add', profile, { client, ...harbour })
  house.time.now += 5
  await ask(dana, 'profile.rename', profile, { handle: 'harbourfoods', name: 'Harbour Foods' })
  await ask(dana, 'team.add', team, { client, name: 'Customer care' })
  await ask(dana, 'conversation.open', conversation, { client, profile, source })
  await ask(min, 'conversation.open', newId(), { client, profile, source })
  await ask(dana, 'conversation.assign', conversation, { to: { team } })
  await ask(dana, 'conversation.note', conversation, { note: newId(), text: '환불 요청, the second time.' })
  await ask(min, 'conversation.claim', conversation, { draft })
  await ask(dana, 'conversation.take-over', conversation)
  const to = { member: dana.member }
  await ask(dana, 'conversation.escalate', conversation, { to, reasonId: newId(), reason: 'Above the limit' })
  const reply = {
    reply: newId(),
    subject: source.subject,
    profile,
    at: house.now(),
    text: 'We are sorry, Lena.',
  }
  await ask(dana, 'conversation.record-reply', conversation, {
    ...reply,
    permalink: 'https://x.com/harbourfoods/status/21',
  })
  await ask(min, 'conversation.claim', conversation, { draft: newId() })
  await writeOutsideCommands(house, place.workspace, `draft.${draft}`, min.member)
}

/** Rows that rooms, the pairing page and jobs write. */
const writeOutsideCommands = (house: TestHouse, workspace: string, document: string, member: string) =>
  house.writes.write(async (transaction) => {
    const at = house.now()
    const bytes = new Uint8Array([0, 0])
    await transaction
      .insertInto('document_updates')
      .values({ document, seq: 1, bytes, by: member, at })
      .execute()
    await transaction
      .insertInto('document_snapshots')
      .values({ document, through: 0, bytes, format: 1, at })
      .execute()
    await transaction.insertInto('document_writers').values({ document, writer: 123_456, member }).execute()
    await transaction
      .insertInto('pairings')
      .values({
        id: newId(),
        secret_hash: 'a'.repeat(64),
        code_hash: 'b'.repeat(64),
        name: 'Chromium on Linux',
        created_at: at,
        expires_at: at + 600_000,
        tries: 0,
      })
      .execute()
    await transaction
      .insertInto('jobs')
      .values({ id: newId(), workspace, kind: 'sample', body: '{}', run_at: at, attempts: 0 })
      .execute()
  })

const literal = (value: unknown) => {
  if (value === null) return 'null'
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`
  return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`
}

const dump = (raw: DatabaseSync) => {
  const shapes = raw
    .prepare(
      "select type, name, sql from sqlite_schema where sql is not null and name not like 'sqlite_%' order by type desc, rowid",
    )
    .all()
  const rows = shapes
    .filter(({ type }) => type === 'table')
    .flatMap(({ name }) =>
      raw
        .prepare(`select * from "${name}"`)
        .all()
        .map((row) => ({ name, row })),
    )
  return [
    '-- A row or more in every table, as the version that this file is named after left them.',
    'pragma foreign_keys = off;',
    ...shapes.map(({ sql }) => `${sql};`),
    ...rows.map(
      ({ name, row }) =>
        `insert into ${name} (${Object.keys(row).join(', ')}) values (${Object.values(row).map(literal).join(', ')});`,
    ),
    'pragma foreign_keys = on;\n',
  ].join('\n')
}

const house = await aHouse()
await live(house)
const raw = new DatabaseSync(`${house.folder}/perch.db`)
writeFileSync(new URL(`./${migrationNames().at(-1)}.sql`, import.meta.url), dump(raw))
raw.close()
await house.close()
