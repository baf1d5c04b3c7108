import * as z from 'zod/mini'
import { executeAsServer } from '../../commands/execute-as-server.ts'
import type { House } from '../../house.ts'
import { passwordProblem } from '../../people/account-input.ts'
import type { Limits } from '../../people/limits.ts'
import { hashPassword, isPassword } from '../../people/password.ts'
import { router } from '../environment.ts'
import { signedIn } from '../signed-in.ts'
import { no, readBody, tooMany } from './asked.ts'

const Input = z.object({ current: z.string().check(z.maxLength(1000)), next: z.string() })

/** Ways in that end with the old password: all of the account, save the one that asks. */
const othersOpen = async ({ db, now }: House, account: string, session: string) => {
  const open = await db
    .selectFrom('sessions')
    .select('id')
    .where('account', '=', account)
    .where('id', '!=', session)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now())
    .execute()
  return open.length
}

/** Another password, by somebody who knows the present one: an open session alone must not be enough to keep an account. */
export const password = (house: House, limits: Limits) =>
  router().post('/api/password', signedIn(house), async (context) => {
    const { id, kind, account, member, workspace } = context.get('session')
    if (kind !== 'web') return no(context, 403, 'no-right')
    const input = await readBody(context, Input)
    if (!input) return no(context, 422, 'bad-input')
    const taken = await limits.take('password', account)
    if (!taken.ok) return tooMany(context, taken.wait)
    const row = await house.db
      .selectFrom('accounts')
      .select('password_hash')
      .where('id', '=', account)
      .executeTakeFirstOrThrow()
    if (!(await isPassword(input.current, row.password_hash)))
      return no(context, 403, 'wrong-password', { left: taken.left })
    await limits.forget('password', account)
    const problem = passwordProblem(input.next)
    if (problem) return no(context, 422, problem)

    const ended = await othersOpen(house, account, id)
    const passwordHash = await hashPassword(input.next)
    const answer = await executeAsServer(house, {
      workspace,
      member,
      session: id,
      name: 'account.change-password',
      on: account,
      input: { passwordHash, by: 'themself' },
    })
    if (answer.status !== 200) return no(context, 401, 'signed-out')
    return context.json({ ended })
  })
