import { describe, expect, it } from 'vitest'
import { by, priya, v7 } from '../inbox/conversation.fixtures.ts'
import { changePassword } from './change-password.ts'

describe('changing a password', () => {
  it('keeps the hash out of the event', () => {
    const state = { account: { id: v7(0x8b) } }
    expect(changePassword.decide(state, { passwordHash: '$argon2id$x', by: 'themself' }, by(priya))).toEqual({
      ok: true,
      value: [{ kind: 'account.password-changed', account: v7(0x8b), by: 'themself' }],
    })
  })
})
