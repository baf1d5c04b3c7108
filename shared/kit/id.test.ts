import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { uuidv7 } from './id.ts'

describe('a UUIDv7', () => {
  it('is one by the standard, whatever the time and the bytes, and sorts by time', () => {
    const time = fc.integer({ min: 0, max: 2 ** 48 - 2 })
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
    void fc.assert(
      fc.property(time, bytes, bytes, (now, one, other) => {
        expect(z.safeParse(z.uuidv7(), uuidv7(now, one)).success).toBe(true)
        expect(uuidv7(now, one) < uuidv7(now + 1, other)).toBe(true)
      }),
    )
  })
})
