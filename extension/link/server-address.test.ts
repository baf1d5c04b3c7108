import { describe, expect, it } from 'vitest'
import { permissionPattern, serverAddress } from './server-address.ts'

describe('the address of a server, as people type it', () => {
  it.each([
    ['perch.hallacoffee.com', 'https://perch.hallacoffee.com'],
    [' https://perch.hallacoffee.com/ ', 'https://perch.hallacoffee.com'],
    ['https://tools.hallacoffee.com/perch/', 'https://tools.hallacoffee.com/perch'],
    ['localhost:4747', 'http://localhost:4747'],
    ['http://127.0.0.1:4747', 'http://127.0.0.1:4747'],
    ['https://localhost:4748', 'https://localhost:4748'],
    ['HTTPS://Perch.Example:8443/?q#x', 'https://perch.example:8443'],
  ])('%s leads to %s', (typed, address) => {
    expect(serverAddress(typed)).toEqual({ ok: true, value: address })
  })

  it.each([
    ['', 'not-an-address'],
    ['our server', 'not-an-address'],
    ['ftp://perch.example', 'not-an-address'],
    ['https://dana:secret@perch.example', 'not-an-address'],
    ['http://perch.hallacoffee.com', 'not-secure'],
    ['http://192.168.0.4:4747', 'not-secure'],
  ])('%s is refused as %s', (typed, code) => {
    expect(serverAddress(typed)).toMatchObject({ ok: false, refusal: { code } })
  })

  it('is asked of the browser by host alone', () => {
    expect(permissionPattern('https://tools.hallacoffee.com:8443/perch')).toBe(
      'https://tools.hallacoffee.com/*',
    )
  })
})
