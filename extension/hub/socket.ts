import { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { PROTOCOL } from '#shared/sync/protocol.ts'

/** Silence for this long, in milliseconds, and the socket is taken for dead. With a pulse every PULSE_EVERY it never falls silent. */
const SILENCE = 5_000
export const PULSE_EVERY = 2_000
/** An attempt that hangs longer, in milliseconds, is given up for a fresh one: TCP alone would try the dead way for a minute. */
const ATTEMPT = 6_000

/** First waits after a loss, in milliseconds: a server that restarts is back within half a second. */
const SOON = 100
/** After a connection that did not last STEADY milliseconds: whoever closes at once is not to be asked ten times a second. */
const LATER = 1_000
const STEADY = 1_000

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
  const socket = new HocuspocusProviderWebsocket({
    url: `${server.replace(/^http/, 'ws')}/sync?protocol=${PROTOCOL}`,
    WebSocketPolyfill: WithToken,
    messageReconnectTimeout: SILENCE,
    // Close together at first, then further apart; jitter, so that a whole team does not come at once.
    delay: SOON,
    minDelay: SOON / 2,
    factor: 1.5,
    maxDelay: 5_000,
    jitter: true,
  })
  let openedAt: number | null = null
  socket.on('open', () => {
    openedAt = performance.now()
  })
  // Told before the wait begins. A failed attempt opens nothing, and leaves the wait as it is.
  socket.on('disconnect', () => {
    if (openedAt !== null) socket.configuration.delay = performance.now() - openedAt < STEADY ? LATER : SOON
    openedAt = null
  })
  return socket
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
