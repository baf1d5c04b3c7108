import type { IncomingMessage } from 'node:http'

/** The subprotocol that a client offers beside `token.<token>`, and gets back. */
export const SUBPROTOCOL = 'perch'

const offered = ({ headers }: IncomingMessage) =>
  (headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim())

export const offersPerch = (request: IncomingMessage) => offered(request).includes(SUBPROTOCOL)

/** A token given before the socket opens. Never one from the address: addresses end up in access logs. */
export const tokenOf = (request: IncomingMessage): string | null => {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) return bearer
  const token = offered(request).find((part) => part.startsWith('token.'))
  return token ? token.slice('token.'.length) : null
}

/** The protocol version that the caller names as `?protocol=`; null when it names none, NaN for nonsense. */
export const protocolOf = (url: URL): number | null => {
  const named = url.searchParams.get('protocol')
  if (named === null) return null
  return /^\d{1,6}$/.test(named) ? Number(named) : Number.NaN
}

export const urlOf = (request: IncomingMessage) => URL.parse(request.url ?? '/', 'http://perch')
