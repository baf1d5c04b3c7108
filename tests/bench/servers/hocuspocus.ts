import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Server } from '@hocuspocus/server'
import * as Y from 'yjs'

// The stock server with its defaults. Its own database extension needs a native build; the two hooks it consists of are
// given the same SQL over node:sqlite.

const database = new DatabaseSync(join(process.env.DATA ?? '.', 'hocuspocus.sqlite'))
database.exec(
  'pragma journal_mode = wal; create table if not exists documents (name text primary key, data blob)',
)
const read = database.prepare('select data from documents where name = ?')
const write = database.prepare(
  'insert into documents (name, data) values (?, ?) on conflict (name) do update set data = excluded.data',
)

const server = new Server({
  address: '127.0.0.1',
  port: Number(process.env.PORT ?? 0),
  quiet: true,
  async onLoadDocument({ documentName, document }) {
    const row = read.get(documentName)
    if (row?.data instanceof Uint8Array) Y.applyUpdate(document, row.data)
  },
  async onStoreDocument({ documentName, document }) {
    write.run(documentName, Y.encodeStateAsUpdate(document))
  },
})
await server.listen()
console.log(`listening ${server.address.port}`)
