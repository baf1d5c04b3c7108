import { describe, expect, it } from 'vitest'
import { addressKey, newLimits } from './limits.ts'

describe('tries', () => {
  it('run out, each rule and each key by itself, and come back with a right one', async () => {
    const limits = newLimits()
    for (let left = 4; left >= 0; left--) expect(await limits.take('signIn', 'a')).toEqual({ ok: true, left })
    expect(await limits.take('signIn', 'a')).toMatchObject({ ok: false })
    expect(await limits.take('signIn', 'b')).toEqual({ ok: true, left: 4 })
    expect(await limits.take('password', 'a')).toEqual({ ok: true, left: 4 })
    await limits.forget('signIn', 'a')
    expect(await limits.take('signIn', 'a')).toEqual({ ok: true, left: 4 })
    await limits.giveBack('signIn', 'a')
    expect(await limits.take('signIn', 'a')).toEqual({ ok: true, left: 4 })
  })
})

describe('what an address is counted under', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::9', '2001:db8:1:2::/64'],
    ['nonsense', 'unknown'],
  ])('%s: %s', (address, key) => {
    expect(addressKey(address)).toBe(key)
  })
})
