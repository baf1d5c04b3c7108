import { argon2Sync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword } from './password.ts'

describe('a kept password', () => {
  it('is argon2id with 19 MiB and two passes, salted', async () => {
    const [one, two] = await Promise.all([hashPassword('a kettle of fish'), hashPassword('a kettle of fish')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(one).not.toBe(two)
    expect(await isPassword('a kettle of fish', one)).toBe(true)
    expect(await isPassword('a kettle of Fish', one)).toBe(false)
  })

  it('is the same however a keyboard composes its letters', async () => {
    const kept = await hashPassword('제주 커피 한 잔 é'.normalize('NFD'))
    expect(await isPassword('제주 커피 한 잔 é'.normalize('NFC'), kept)).toBe(true)
  })

  it('is read by the cost it was made with, so that the cost can be raised', async () => {
    const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
    const nonce = Buffer.from('sixteen bytes ok')
    const cost = { parallelism: 1, memory: 64, passes: 3 }
    const tag = argon2Sync('argon2id', { message: 'old one', nonce, tagLength: 32, ...cost })
    const weaker = `$argon2id$v=19$m=64,t=3,p=1$${base64(nonce)}$${base64(tag)}`
    expect(await isPassword('old one', weaker)).toBe(true)
    expect(await isPassword('new one', weaker)).toBe(false)
  })

  it('costs the same for an account that is not there, and is never right', async () => {
    const kept = await hashPassword('a kettle of fish')
    const time = async (stored: string | null) => {
      const began = performance.now()
      expect(await isPassword('not this one', stored)).toBe(false)
      return performance.now() - began
    }
    // In turn, and the best of each: other work on the machine then slows both. An early no would be a thousand times faster.
    let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let round = 0; round < 5; round++) {
      known = Math.min(known, await time(kept))
      unknown = Math.min(unknown, await time(null))
    }
    expect(unknown / known).toBeGreaterThan(0.2)
    expect(unknown / known).toBeLessThan(5)
  })

  it('of an unknown form is a fault, not a no', async () => {
    await expect(isPassword('anything', 'plain text')).rejects.toThrow('unknown form')
  })
})
