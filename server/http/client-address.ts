import ipaddr from 'ipaddr.js'
import type { House } from '../house.ts'

const isTrusted = (house: Pick<House, 'config'>, address: string) => {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return house.config.trustedProxies.some((proxy) => {
    const [base, bits] = ipaddr.isValidCIDR(proxy)
      ? ipaddr.parseCIDR(proxy)
      : ([ipaddr.process(proxy), null] as const)
    if (base.kind() !== parsed.kind()) return false
    return bits === null ? base.toString() === parsed.toString() : parsed.match(base, bits)
  })
}

/** This machine's own, of either family and in either spelling. */
export const isLoopback = (address: string) =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'

/**
 * Whose request it is. Of X-Forwarded-For only what a proxy of ours wrote counts: read from its end, past every
 * address that PERCH_TRUSTED_PROXIES names, to the first that it does not.
 */
export const clientAddress = (
  house: Pick<House, 'config'>,
  socketAddress: string | undefined,
  headers: Pick<Headers, 'get'>,
): string => {
  let address = socketAddress ?? 'unknown'
  const hops = headers.get('x-forwarded-for')?.split(',') ?? []
  while (hops.length > 0 && isTrusted(house, address)) {
    const hop = hops.pop()?.trim() ?? ''
    if (!ipaddr.isValid(hop)) break
    address = hop
  }
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : address
}
