import { type IncomingMessage, request } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { selfSigned } from './self-signed.ts'

/**
 * A reverse proxy under a name of its own, with TLS, as people put one before Perch: it ends the TLS, keeps Host, says
 * for whom it asks, and lets sockets through. `secure` is a count of the sockets that came by wss.
 */
export const aTlsProxy = async (host: string) => {
  let port = 0
  let sockets = 0
  const forwarded = ({ headers, socket, method, url }: IncomingMessage) => ({
    host: '127.0.0.1',
    port,
    method,
    path: url,
    headers: { ...headers, 'x-forwarded-for': socket.remoteAddress ?? '', 'x-forwarded-proto': 'https' },
  })
  const server = createServer(selfSigned(host), (near, answer) => {
    const far = request(forwarded(near), (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers)
      from.pipe(answer)
    })
    far.on('error', () => answer.destroy())
    near.pipe(far)
  })
  server.on('upgrade', (near: IncomingMessage, socket: Duplex, head: Buffer) => {
    const far = request(forwarded(near))
    const refuse = () => socket.destroy()
    far.on('error', refuse).on('response', refuse)
    far.on('upgrade', (from, upstream, early) => {
      sockets += 1
      const lines = from.rawHeaders.flatMap((one, index, all) =>
        index % 2 ? [] : [`${one}: ${all[index + 1]}`],
      )
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`)
      socket.write(early)
      upstream.write(head)
      socket.pipe(upstream).pipe(socket)
      socket.on('error', () => upstream.destroy()).on('close', () => upstream.destroy())
      upstream.on('error', refuse).on('close', refuse)
    })
    far.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `https://${host}:${(server.address() as AddressInfo).port}`,
    /** The browser knows the name by this alone, and takes the certificate. */
    browserArgs: [`--host-resolver-rules=MAP ${host} 127.0.0.1`, '--ignore-certificate-errors'],
    leadsTo(serverPort: number) {
      port = serverPort
    },
    sockets: () => sockets,
    close() {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
