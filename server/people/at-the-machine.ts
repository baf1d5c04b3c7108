import type { House } from '../house.ts'
import { isLoopback } from '../http/client-address.ts'

const isLocalName = (host: string) => host === 'localhost' || isLoopback(host.replace(/^\[|\]$/g, ''))

/** What proxies add. Any of them means that the socket's address may not be the person's. */
const forwarding = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']

/**
 * Whether whoever asks sits at the server's own machine, and so needs no setup code and no token for the metrics. Only a plain request counts: by
 * loopback, to a local name (a page elsewhere whose name was bent to 127.0.0.1 keeps its own Host), past no proxy, on a
 * server that is not meant to be reached by another address.
 */
export const isAtTheMachine = (
  { publicUrl }: Pick<House, 'publicUrl'>,
  address: string,
  headers: Pick<Headers, 'get'>,
): boolean => {
  const host = URL.parse(`http://${headers.get('host') ?? ''}`)?.hostname ?? ''
  return (
    isLoopback(address) &&
    isLocalName(host) &&
    isLocalName(new URL(publicUrl).hostname) &&
    forwarding.every((name) => headers.get(name) === null)
  )
}
