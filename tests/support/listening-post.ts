import { createServer, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import * as decoding from 'lib0/decoding'

/** One message on its way from a browser to the server. `room` of a socket's: the room's name, without its session. */
export type Overheard =
  | { way: 'http'; method: string; path: string; body: unknown }
  | { way: 'socket'; room: string; type: number; text: string | null; bytes: number }

/** Hocuspocus' message types, as far as they are told apart here. Source: @hocuspocus/provider 4.8, src/types.ts. */
export const MESSAGE = { sync: 0, auth: 2, stateless: 5, close: 7 } as const

/** Reads what a browser says to a server, and hands it on unchanged. */
export const aListeningPost = async (to: string) => {
  const heard: Overheard[] = []
  const far = { host: '127.0.0.1', port: Number(new URL(to).port) }

  const server = createServer(async (near, answer) => {
    const body = await textOf(near)
    heard.push({ way: 'http', method: near.method ?? '', path: near.url ?? '', body: parsed(body) })
    const asked = request({ ...far, method: near.method, path: near.url, headers: near.headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers)
      from.pipe(answer)
    })
    asked.on('error', () => answer.destroy())
    asked.end(body)
  })
  server.on('upgrade', (near, socket, head) => {
    const upstream = connect(far.port, far.host, () => {
      const headers = near.rawHeaders.flatMap((one, index, all) =>
        index % 2 ? [] : [`${one}: ${all[index + 1]}`],
      )
      upstream.write(`GET ${near.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
      upstream.write(head)
    })
    const frames = frameReader((data) => heard.push(readFrame(data)))
    socket.on('data', (data) => {
      frames(data)
      upstream.write(data)
    })
    upstream.on('data', (data) => socket.write(data))
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    heard,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

const textOf = async (message: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const readFrame = (data: Uint8Array): Overheard => {
  const decoder = decoding.createDecoder(data)
  const [room = ''] = decoding.readVarString(decoder).split('\0')
  const type = decoding.readVarUint(decoder)
  const text = type === MESSAGE.stateless ? decoding.readVarString(decoder) : null
  return { way: 'socket', room, type, text, bytes: data.length }
}

/** Client frames of RFC 6455, section 5.2: always masked, and Chromium sends ours in one piece. */
const frameReader = (heard: (data: Uint8Array) => void) => {
  let rest = Buffer.alloc(0)
  return (data: Buffer) => {
    rest = Buffer.concat([rest, data])
    for (;;) {
      if (rest.length < 6) return
      const opcode = (rest[0] ?? 0) & 0x0f
      const short = (rest[1] ?? 0) & 0x7f
      const extra = short === 126 ? 2 : short === 127 ? 8 : 0
      if (rest.length < 6 + extra) return
      const length =
        extra === 0 ? short : extra === 2 ? rest.readUInt16BE(2) : Number(rest.readBigUInt64BE(2))
      const start = 2 + extra + 4
      if (rest.length < start + length) return
      const mask = rest.subarray(2 + extra, start)
      const payload = Uint8Array.from(
        rest.subarray(start, start + length),
        (byte, at) => byte ^ (mask[at % 4] ?? 0),
      )
      rest = rest.subarray(start + length)
      if (opcode === 2) heard(payload)
    }
  }
}
