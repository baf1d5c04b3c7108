import { Fault } from '../fault.ts'
import type { House } from '../house.ts'
import { findAccount } from '../people/accounts.ts'

/** The account of a mail address, or a sentence that says that there is none. */
export const accountOf = async (house: House, email: string) => {
  const account = await findAccount(house.db, email)
  if (!account) throw new Fault('not-found', `Nobody here has the email ${email}.`)
  return account
}
