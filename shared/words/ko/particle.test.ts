import { describe, expect, it } from 'vitest'
import { andWith, object, subject } from './particle.ts'

describe('a Korean particle', () => {
  it.each([
    ['데이나', '데이나가'],
    ['민', '민이'],
    ['Dana', 'Dana가'],
    ['Min', 'Min이'],
    ['Priya', 'Priya가'],
    ['팀 7', '팀 7이'],
    ['팀 2', '팀 2가'],
  ])('of %s follows its last sound', (name, whole) => {
    expect(subject(name)).toBe(whole)
  })

  it('stays on the line of a closing quote', () => {
    expect(object('“팀”')).toBe('“팀”\u2060을')
  })

  it('joins two names', () => {
    expect(`${andWith('민')} 데이나`).toBe('민과 데이나')
  })
})
