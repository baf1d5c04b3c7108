import type { TeamEvent } from '#shared/team/events.ts'
import type { MemberState } from '#shared/team/set-role.ts'
import { type Asked, type Found, reachOf } from '../commands/found.ts'
import type { Transaction } from '../db/write-queue.ts'
import { endSessions } from './end-sessions.ts'
import { clientIds } from './read-clients.ts'
import { setClients } from './store-member.ts'

type MemberEvent = Extract<TeamEvent, { kind: 'member.role-set' | 'member.removed' }>

export const memberState = async (
  transaction: Transaction,
  { workspace, on, members, actor }: Asked<unknown>,
): Promise<Found<MemberState, MemberEvent> | null> => {
  const member = members.find(({ id }) => id === on)
  if (!member) return null
  const owners = members.filter(({ role, removedAt }) => role === 'owner' && removedAt === null).length
  return {
    on,
    kind: 'member',
    client: null,
    version: member.version,
    state: {
      member,
      owners,
      clients: await clientIds(transaction, workspace),
      reach: reachOf(actor, members),
    },
    async store({ events, version, now }) {
      const row = transaction.updateTable('members').where('id', '=', member.id)
      for (const event of events) {
        if (event.kind === 'member.removed') {
          await row.set({ removed_at: now, version }).execute()
          const sessions = await endSessions(transaction, { member: on }, { now, except: null })
          return { members: [member.id], sessions }
        }
        const { role, clients } = event.after
        await row.set({ role, all_clients: clients === null ? 1 : 0, version }).execute()
        await setClients(transaction, { id: member.id, workspace, clients })
      }
      return { members: events.length > 0 ? [member.id] : [] }
    },
  }
}
