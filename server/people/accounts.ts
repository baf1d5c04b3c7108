import { randomBytes } from 'node:crypto'
import { uuidv7 } from '#shared/kit/id.ts'
import type { Reads } from '../db/open.ts'
import type { Transaction } from '../db/write-queue.ts'
import type { House } from '../house.ts'

/** Ids that the server makes, by its own clock. */
export const newId = ({ now }: Pick<House, 'now'>) => uuidv7(now(), randomBytes(10))

/** Mail addresses are compared like this and kept like this: nobody has two that differ in case. */
export const plainEmail = (email: string) => email.trim().normalize('NFC').toLowerCase()

/** Until the person chooses two characters of their own: the first of the name, whole even where it is several code units. */
export const initialsOf = (name: string) => {
  const [first] = new Intl.Segmenter().segment(name.trim())
  return first?.segment.toUpperCase() ?? '?'
}

export const findAccount = (db: Reads, email: string) =>
  db.selectFrom('accounts').selectAll().where('email', '=', plainEmail(email)).executeTakeFirst()

export type NewAccount = { id: string; email: string; name: string; passwordHash: string }

/** One row, to be written within the decision that needs it. A taken address breaks the unique index. */
export const insertAccount = (transaction: Transaction, account: NewAccount, now: number) =>
  transaction
    .insertInto('accounts')
    .values({
      id: account.id,
      email: plainEmail(account.email),
      name: account.name,
      initials: initialsOf(account.name),
      password_hash: account.passwordHash,
      created_at: now,
      changed_at: now,
    })
    .execute()

/** The first account of a server owns it; until then the server asks for it. */
export const hasAccounts = async (db: Reads) =>
  (await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined

/** Where an account belongs now, the oldest membership first. */
export const membershipsOf = (db: Reads, account: string) =>
  db
    .selectFrom('members')
    .innerJoin('workspaces', 'workspaces.id', 'members.workspace')
    .select(['members.id as member', 'workspaces.id as workspace', 'workspaces.name'])
    .where('members.account', '=', account)
    .where('members.removed_at', 'is', null)
    .orderBy('members.created_at')
    .execute()
