// The usual durable answer: one insert through pg, closed loop. PGPORT and COUNT come from the environment; prints each in ms.
import pg from 'pg'

const client = new pg.Client({
  host: '127.0.0.1',
  port: Number(process.env.PGPORT),
  user: 'postgres',
  database: 'postgres',
})
await client.connect()
await client.query(
  'create table if not exists document_updates (document text, seq bigserial, bytes bytea not null, by text, at bigint not null, primary key (document, seq))',
)
const bytes = Buffer.alloc(30, 1)
const insert = async () => {
  const started = performance.now()
  await client.query({
    name: 'append',
    text: 'insert into document_updates (document, bytes, by, at) values ($1, $2, $3, $4)',
    values: ['draft.one', bytes, 'dana', Date.now()],
  })
  return performance.now() - started
}
for (let warm = 0; warm < 50; warm += 1) await insert()
const taken = []
for (let count = 0; count < Number(process.env.COUNT); count += 1) taken.push(await insert())
console.log(JSON.stringify(taken))
await client.end()
