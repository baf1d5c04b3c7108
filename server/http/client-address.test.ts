import { describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { clientAddress } from './client-address.ts'

const behind = (proxies: string) => ({ config: readConfig({ PERCH_TRUSTED_PROXIES: proxies }) })
const hops = (value: string) => new Headers({ 'x-forwarded-for': value })

describe('whose request it is', () => {
  it.each([
    ['the socket, when no proxy is trusted', '', '203.0.113.9', '198.51.100.7', '203.0.113.9'],
    ['what the trusted proxy wrote', '10.0.0.1', '10.0.0.1', '198.51.100.7', '198.51.100.7'],
    [
      'the last hop that is not ours, whatever stands before it',
      '10.0.0.0/8',
      '10.0.0.1',
      '1.2.3.4, 198.51.100.7, 10.9.9.9',
      '198.51.100.7',
    ],
    ['the proxy itself, when the header is no address', '10.0.0.1', '10.0.0.1', 'nobody', '10.0.0.1'],
    [
      'the same for an IPv4 address in IPv6 clothes',
      '127.0.0.1',
      '::ffff:127.0.0.1',
      '198.51.100.7',
      '198.51.100.7',
    ],
  ])('is %s', (_what, proxies, socket, header, expected) => {
    expect(clientAddress(behind(proxies), socket, hops(header))).toBe(expected)
  })
})
