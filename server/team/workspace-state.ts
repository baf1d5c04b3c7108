import type { TeamEvent } from '#shared/team/events.ts'
import type { WorkspaceState } from '#shared/team/found-workspace.ts'
import type { Asked, Found } from '../commands/found.ts'
import { forgetSetting } from '../db/settings.ts'
import type { Transaction } from '../db/write-queue.ts'
import { insertMember } from './store-member.ts'

type Founded = Extract<TeamEvent, { kind: 'workspace.founded' }>

/** A workspace that is still to be made, with its one client and its first owner. The setup code has done its work then. */
export const workspaceState = async (
  transaction: Transaction,
  { workspace, on }: Asked<unknown>,
): Promise<Found<WorkspaceState, Founded> | null> => {
  if (on !== workspace) return null
  const there = await transaction
    .selectFrom('workspaces')
    .select('version')
    .where('id', '=', workspace)
    .executeTakeFirst()
  return {
    on,
    kind: 'workspace',
    client: null,
    version: there?.version ?? 0,
    state: { id: workspace, exists: there !== undefined },
    async store({ events, now }) {
      for (const event of events) await found(transaction, event, now)
      return undefined
    },
  }
}

const found = async (transaction: Transaction, event: Founded, now: number) => {
  const { id, name, client, account, member } = event
  await transaction.insertInto('workspaces').values({ id, version: 1, name, created_at: now }).execute()
  await transaction
    .insertInto('clients')
    .values({ id: client, workspace: id, version: 1, name, created_at: now })
    .execute()
  const owner = { id: member, workspace: id, account, role: 'owner', clients: null } as const
  await insertMember(transaction, owner, now)
  await forgetSetting(transaction, 'setup-code')
}
