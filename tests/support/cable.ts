import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type Cable = {
  /** The server's address by way of the cable. */
  url: string
  /** Nothing passes any more, in either direction, and neither end is told: a cut cable, not a closed connection. */
  cut(): void
  /** What was held back passes again. */
  mend(): void
  close(): Promise<void>
}

/** A stretch of network between a client and a server that can be cut. */
export const aCable = async (to: string): Promise<Cable> => {
  const pairs: [Socket, Socket][] = []
  let isCut = false
  const port = Number(new URL(to).port)
  const listener = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    pairs.push([near, far])
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (data) => into.write(data))
      from.on('error', () => into.destroy())
      from.on('end', () => !isCut && into.end())
      if (isCut) from.pause()
    }
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(listener.address() as AddressInfo).port}`,
    cut() {
      isCut = true
      for (const socket of pairs.flat()) socket.pause()
    },
    mend() {
      isCut = false
      for (const socket of pairs.flat()) socket.resume()
    },
    close() {
      for (const socket of pairs.flat()) socket.destroy()
      return new Promise((resolve) => listener.close(() => resolve()))
    },
  }
}
