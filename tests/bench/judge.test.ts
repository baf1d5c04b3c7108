import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'

const rounds = [
  { value: 10, peer: 20, limit: 5 },
  { value: 11, peer: 21, limit: 5 },
  { value: 12, peer: 22, limit: 5 },
]

describe('the judgement of a row', () => {
  it.each([
    ['abs<=12', true],
    ['abs<=9', false],
    ['abs<=11', null],
    ['peer<=0.6 limit<=3', true],
    ['peer<=0.4', false],
    ['peer>=0.4', true],
    ['abs<=12 peer<=0.4', false],
  ])('of %s is %s', (goal, met) => expect(judge(goal, rounds)).toBe(met))

  it('never passes where what it is held against is missing', () => {
    expect(judge('peer<=100', [{ value: 1 }])).toBe(false)
  })

  it('refuses a goal that it cannot read', () => {
    expect(() => judge('fast', rounds)).toThrow('is no goal')
  })
})
