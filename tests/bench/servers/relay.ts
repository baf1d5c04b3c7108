import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'

// The floor for messages: a room by address, each frame to the others in it, nothing read, nothing kept. Its own page is
// the floor for claims: a button that says a word, and a line that shows it.

const page = `<!doctype html><title>relay</title><button>Reply</button><p></p><script>
const socket = new WebSocket('ws://' + location.host + '/claims')
document.querySelector('button').onclick = () => socket.send('replying')
socket.onmessage = ({ data }) => { document.querySelector('p').textContent = data }
socket.onopen = () => { document.title = 'open' }
</script>`

const rooms = new Map<string, Set<WebSocket>>()
const http = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page))
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
sockets.on('connection', (socket, { url = '/' }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  socket.on('message', (data, binary) => {
    for (const other of room) if (other !== socket) other.send(data, { binary })
  })
  socket.on('close', () => room.delete(socket))
})
http.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () =>
  console.log(`listening ${(http.address() as AddressInfo).port}`),
)
