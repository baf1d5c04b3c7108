import type { Role } from '#shared/team/capability.ts'
import type { ClientId, MemberId } from '#shared/team/member.ts'
import type { Transaction } from '../db/write-queue.ts'

type NewMember = {
  id: MemberId
  workspace: string
  account: string
  role: Role
  clients: readonly ClientId[] | null
}

export const insertMember = async (transaction: Transaction, member: NewMember, now: number) => {
  const { id, workspace, account, role, clients } = member
  await transaction
    .insertInto('members')
    .values({
      id,
      workspace,
      account,
      version: 1,
      role,
      all_clients: clients === null ? 1 : 0,
      created_at: now,
      removed_at: null,
    })
    .execute()
  await setClients(transaction, member)
}

/** Whoever was removed is there again, as what the invitation says; what they once wrote is theirs still. */
export const returnMember = async (transaction: Transaction, member: NewMember) => {
  await transaction
    .updateTable('members')
    .set(({ eb }) => ({
      role: member.role,
      all_clients: member.clients === null ? 1 : 0,
      removed_at: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', member.id)
    .execute()
  await setClients(transaction, member)
}

/** None are listed for somebody who sees all: clients to come are included. */
export const setClients = async (
  transaction: Transaction,
  { id: member, workspace, clients }: Pick<NewMember, 'id' | 'workspace' | 'clients'>,
) => {
  await transaction.deleteFrom('member_clients').where('member', '=', member).execute()
  for (const client of new Set(clients))
    await transaction.insertInto('member_clients').values({ member, client, workspace }).execute()
}
