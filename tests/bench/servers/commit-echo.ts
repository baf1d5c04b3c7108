import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { WebSocketServer } from 'ws'

// The floor for a durable answer: one message in, one row in a table like ours on disk, the same message back.

const database = new DatabaseSync(join(process.env.DATA ?? '.', 'echo.sqlite'))
database.exec(`pragma journal_mode = wal; pragma synchronous = full;
  create table if not exists document_updates (
    document text not null, seq integer not null, bytes blob not null, by text, at integer not null, primary key (document, seq)
  ) strict, without rowid`)
const append = database.prepare('insert into document_updates values (?, ?, ?, ?, ?)')
let seq = 0

const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
sockets.on('connection', (socket) =>
  socket.on('message', (data: Buffer) => {
    seq += 1
    append.run('draft.one', seq, data, 'dana', Date.now())
    socket.send(data)
  }),
)
sockets.on('listening', () => console.log(`listening ${(sockets.address() as AddressInfo).port}`))
