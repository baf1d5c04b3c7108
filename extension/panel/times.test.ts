import { describe, expect, it } from 'vitest'
import { words } from '#shared/words/words.ts'
import { spanOf } from './times.ts'

describe('a length of time', () => {
  it.each([
    [0, 'now', '방금'],
    [40_000, '40 s', '40초'],
    [59_999, '59 s', '59초'],
    [60_000, '1 min', '1분'],
    [3_599_999, '59 min', '59분'],
    [4_800_000, '1 h 20', '1시간 20분'],
    [3_600_000, '1 h 00', '1시간 00분'],
  ])('%d ms reads %s', (length, en, ko) => {
    expect(spanOf(length, words.en)).toBe(en)
    expect(spanOf(length, words.ko)).toBe(ko)
  })

  it('is a date from a day on', () => expect(spanOf(86_400_000, words.en)).toBeNull())
})
