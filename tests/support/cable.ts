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
  const sockets = new Set<Socket>()
  /** Ends that are to hear of the other's closing once the cable is mended. */
  const unheard = new Set<Socket>()
  let isCut = false
  const hear = (end: Socket) => (isCut ? unheard.add(end) : end.destroySoon())
  const port = Number(new URL(to).port)
  const listener = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (data) => into.write(data))
      from.on('error', () => {}) // 'close' follows
      from.on('end', () => hear(into))
      from.on('close', () => {
        sockets.delete(from)
        hear(into)
      })
      if (isCut) from.pause()
    }
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(listener.address() as AddressInfo).port}`,
    cut() {
      isCut = true
      for (const socket of sockets) socket.pause()
    },
    mend() {
      isCut = false
      for (const socket of sockets) socket.resume()
      for (const socket of unheard) socket.destroySoon()
      unheard.clear()
    },
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => listener.close(() => resolve()))
    },
  }
}
