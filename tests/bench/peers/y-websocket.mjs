// @y/websocket-server as its own start script runs it; YPERSISTENCE names a folder for its leveldb, without it nothing is kept.
import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import ws from 'ws'

const http = createServer((_request, response) => response.end('okay'))
const sockets = new ws.Server({ server: http, perMessageDeflate: false })
sockets.on('connection', setupWSConnection)
http.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => console.log(`listening ${http.address().port}`))
