import { describe, expect, it } from 'vitest'
import { LETTERS, newCode, newPassword, readCode } from './codes.ts'

describe('a code', () => {
  it('has six characters that are not read for one another', () => {
    const seen = new Set(Array.from({ length: 500 }, () => newCode()).join(''))
    expect([...seen].sort().join('')).toBe(LETTERS)
    expect(newCode()).toHaveLength(6)
  })

  it.each([
    ['7KQ4MD', '7KQ4MD'],
    ['7kq 4md', '7KQ4MD'],
    [' 7kq-4md ', '7KQ4MD'],
    ['7KQ4M', null],
    ['7KQ4MDD', null],
    ['7KQ4M0', null],
    ['', null],
  ])('typed as %j is %j', (typed, code) => {
    expect(readCode(typed)).toBe(code)
  })
})

it('a password for somebody who lost theirs can be typed, and is long enough', () => {
  expect(newPassword()).toMatch(
    /^[2346789cdfghjkmnpqrtvwxy]{5}-[2346789cdfghjkmnpqrtvwxy]{5}-[2346789cdfghjkmnpqrtvwxy]{4}$/,
  )
  expect(newPassword()).not.toBe(newPassword())
})
