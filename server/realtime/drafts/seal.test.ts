import { describe, expect, it } from 'vitest'
import { Damaged, seal, unseal } from './seal.ts'

describe('what is stored of a draft', () => {
  it('comes back as it was, also when it was a view into something larger', () => {
    const view = Uint8Array.from([9, 9, 1, 2, 3, 9]).subarray(2, 5)
    const kept = seal(view)
    const row = Uint8Array.from([7, ...kept, 7]).subarray(1, 1 + kept.length)
    expect([...unseal(row, 'draft', 'update 1')]).toEqual([1, 2, 3])
  })

  it('is damaged when any one bit is not as it was written', () => {
    const kept = seal(Uint8Array.from([0, 1, 2, 200]))
    for (let bit = 0; bit < kept.length * 8; bit += 1) {
      const flipped = kept.slice()
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => unseal(flipped, 'draft', 'update 1')).toThrow(Damaged)
    }
    expect(() => unseal(new Uint8Array(3), 'draft', 'update 1')).toThrow(Damaged)
  })
})
