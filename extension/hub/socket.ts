import { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { PROTOCOL } from '#shared/sync/protocol.ts'

/** Silence for this long, in milliseconds, and the socket is taken for dead. With a pulse every PULSE_EVERY it never falls silent. */
const SILENCE = 5_000
export const PULSE_EVERY = 2_000
/** An attempt that hangs longer, in milliseconds, is given up for a fresh one: TCP alone would try the dead way for a minute. */
const ATTEMPT = 6_000

/**
 * The one socket of this browser, for all rooms. The token travels as a subprotocol, so that the server can refuse before
 * the upgrade and no address holds it.
 */
export const openSocket = (server: string, token: string): HocuspocusProviderWebsocket => {
  class WithToken extends WebSocket {
    constructor(url: string) {
      super(url, ['perch', `token.${token}`])
    }
  }
  return new HocuspocusProviderWebsocket({
    url: `${server.replace(/^http/, 'ws')}/sync?protocol=${PROTOCOL}`,
    WebSocketPolyfill: WithToken,
    messageReconnectTimeout: SILENCE,
    // Back within seconds of a restart of the server; jitter, so that a whole team does not come at once.
    delay: 400,
    minDelay: 200,
    factor: 1.7,
    maxDelay: 5_000,
    jitter: true,
  })
}

/** Ends attempts that hang, and begins one at once when the browser says that the network is back. */
export const hurryAttempts = (socket: HocuspocusProviderWebsocket, signal: AbortSignal) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  socket.on('status', ({ status }: { status: string }) => {
    clearTimeout(timer)
    if (status === 'connecting') timer = setTimeout(() => socket.webSocket?.close(), ATTEMPT)
  })
  const online = () => {
    if (socket.status !== 'connected' && socket.shouldConnect) void socket.connect()
  }
  self.addEventListener('online', online, { signal })
  signal.addEventListener('abort', () => clearTimeout(timer))
}
