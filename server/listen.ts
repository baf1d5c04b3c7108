import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from './config.ts'
import { Fault, systemCode } from './fault.ts'

/** The port that it got. Throws `port-taken` for one that another program has. */
export const listen = async (server: Server, { port, host }: Pick<Config, 'port' | 'host'>) => {
  const listening = Promise.withResolvers<void>()
  server.once('error', listening.reject)
  server.listen({ port, host }, listening.resolve)
  try {
    await listening.promise
  } catch (error) {
    throw asFault(error, port, host)
  }
  server.off('error', listening.reject)
  return (server.address() as AddressInfo).port
}

const asFault = (error: unknown, port: number, host: string) => {
  const code = systemCode(error)
  if (code === 'EADDRINUSE')
    return new Fault(
      'port-taken',
      `Port ${port} is taken by another program. Stop it, or set PERCH_PORT to another.`,
      error,
    )
  if (code === 'EACCES')
    return new Fault(
      'port-taken',
      `Port ${port} may not be used by this user. Set PERCH_PORT to one above 1023.`,
      error,
    )
  if (code === 'EADDRNOTAVAIL')
    return new Fault('settings', `PERCH_HOST is ${host}, which is no address of this machine.`, error)
  return error
}

/** After this long, in milliseconds, requests that are still open are cut: a slow reader may not hold the server. */
const DRAIN = 4_000

/** Takes no new requests, and lets those that are under way end. */
export const stopListening = async (server: Server) => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN)
  await closed
  clearTimeout(cut)
}
