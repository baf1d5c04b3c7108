// The usual durable answer: one insert through pg. PGPORT comes from the environment. With COUNT it inserts that often in a
// closed loop, after WARM that do not count, and prints each in ms; without, it stands behind a socket as our server does, and echoes once the row is in.
import pg from 'pg'
import ws from 'ws'

const { PGPORT, COUNT, WARM } = process.env
const client = new pg.Client({
  host: '127.0.0.1',
  port: Number(PGPORT),
  user: 'postgres',
  database: 'postgres',
})
await client.connect()
await client.query(
  'create table if not exists document_updates (document text, seq bigserial, bytes bytea not null, by text, at bigint not null, primary key (document, seq))',
)
const insert = (bytes) =>
  client.query({
    name: 'append',
    text: 'insert into document_updates (document, bytes, by, at) values ($1, $2, $3, $4)',
    values: ['draft.one', bytes, 'dana', Date.now()],
  })

const loop = async () => {
  const bytes = Buffer.alloc(30, 1)
  const taken = []
  for (let count = -Number(WARM); count < Number(COUNT); count += 1) {
    const started = performance.now()
    await insert(bytes)
    if (count >= 0) taken.push(performance.now() - started)
  }
  console.log(JSON.stringify(taken))
  await client.end()
}

const serve = () => {
  const sockets = new ws.Server({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  sockets.on('connection', (socket) =>
    socket.on('message', (data) => insert(data).then(() => socket.send(data))),
  )
  sockets.on('listening', () => console.log(`listening ${sockets.address().port}`))
}

if (COUNT) await loop()
else serve()
