import type { House } from '../house.ts'
import { findAccount, membershipsOf, plainEmail } from './accounts.ts'
import { addressKey, type Limits, takeInTurn } from './limits.ts'
import { isPassword } from './password.ts'

export type SignedIn =
  | { ok: true; account: { id: string; name: string } }
  | { ok: false; status: 401 | 429; code: 'no-match' | 'too-many-tries'; details: Record<string, number> }

/**
 * Whose mail address and password these are. Counted before the hash is made, so that many tries at once are no way
 * round; an unknown address answers like a wrong password, in words and in time. `left`: tries that remain.
 */
export const checkPassword = async (
  house: House,
  limits: Limits,
  { email, password }: { email: string; password: string },
  address: string,
): Promise<SignedIn> => {
  const to = plainEmail(email)
  const from = addressKey(address)
  const pair = `${from} ${to}`
  const taken = await takeInTurn(limits, [
    ['signIn', pair],
    ['signInFrom', from],
    ['signInTo', to],
  ])
  if (!taken.ok) return { ok: false, status: 429, code: 'too-many-tries', details: { seconds: taken.wait } }
  const account = await findAccount(house.db, email)
  if (await isPassword(password, account?.password_hash ?? null)) {
    await limits.forget('signIn', pair)
    await limits.giveBack('signInFrom', from)
    await limits.giveBack('signInTo', to)
    return { ok: true, account: account! }
  }
  return { ok: false, status: 401, code: 'no-match', details: { left: taken.left } }
}

/** The membership to act as: the wanted one, the only one, or a list to choose from. */
export const chooseMembership = async (house: House, account: string, workspace: string | undefined) => {
  const memberships = await membershipsOf(house.db, account)
  if (workspace) return memberships.find((one) => one.workspace === workspace) ?? []
  return memberships.length === 1 ? memberships[0]! : memberships
}
