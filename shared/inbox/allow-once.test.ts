import { describe, expect, it } from 'vitest'
import { allowOnce } from './allow-once.ts'
import { aState, by, dana, v7 } from './conversation.fixtures.ts'

const input = {
  reasonId: v7(0x60),
  reason: 'Adds what is missing',
  textDigest: 'a'.repeat(64),
  account: 'hallacoffee',
}

describe('allowing one text once', () => {
  it('records who, why, for which text and account, with the reason apart', () => {
    expect(allowOnce.decide(aState(), allowOnce.input.parse(input), by(dana))).toEqual({
      ok: true,
      value: [
        {
          kind: 'conversation.allowed-once',
          by: dana.id,
          reason: { text: v7(0x60), body: 'Adds what is missing' },
          textDigest: 'a'.repeat(64),
          account: 'hallacoffee',
        },
      ],
    })
  })

  it.each([
    ['an empty reason', { reason: '   ' }],
    ['no digest', { textDigest: 'short' }],
    ['an account that is no handle', { account: '@halla coffee' }],
  ])('does not take %s', (_what, more) => {
    expect(allowOnce.input.safeParse({ ...input, ...more }).success).toBe(false)
  })

  it('is the capability of its own', () => expect(allowOnce.capability).toBe('allow-once'))
})
