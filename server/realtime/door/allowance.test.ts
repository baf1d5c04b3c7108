import { describe, expect, it } from 'vitest'
import { Allowance } from './allowance.ts'

describe('an allowance', () => {
  it('gives what it holds at once, then at its pace', () => {
    const allowance = new Allowance(10, 2, 0)
    for (let i = 0; i < 20; i += 1) expect(allowance.take(1, 0)).toBe(0)
    expect(allowance.take(1, 0)).toBe(100)
    expect(allowance.take(0, 100)).toBe(0)
    expect(allowance.take(20, 100), 'a large one goes into debt').toBe(2_000)
  })

  it('never holds more than its burst, and a clock set back gives nothing', () => {
    const allowance = new Allowance(10, 2, 0)
    expect(allowance.take(20, 1_000_000)).toBe(0)
    expect(allowance.take(1, 500)).toBeGreaterThan(0)
  })
})
