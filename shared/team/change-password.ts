import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept } from '../kit/result.ts'

export type AccountState = { account: { id: string } }

/** The server's own: the new hash is stored with this, and the other sessions end. */
export const changePassword = defineCommand({
  name: 'account.change-password',
  capability: 'read',
  input: z.object({
    passwordHash: z.string().check(z.maxLength(300)),
    by: z.enum(['themself', 'administrator']),
  }),
  decide({ account }: AccountState, { by }) {
    return accept([{ kind: 'account.password-changed' as const, account: account.id, by }])
  },
})
