import ipaddr from 'ipaddr.js'

/** Loopback, of either family and in either spelling. */
export const isThisMachine = (address: string) =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'
