import { isBelow } from '#shared/team/capability.ts'
import type { TeamEvent } from '#shared/team/events.ts'
import { covers } from '#shared/team/member.ts'
import type { MemberState } from '#shared/team/set-role.ts'
import { type Asked, type Found, reachOf } from '../commands/found.ts'
import type { Transaction } from '../db/write-queue.ts'
import { endInvitations } from './end-invitations.ts'
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
          await endInvitations(transaction, on, now)
          const sessions = await endSessions(transaction, { member: on }, { now, except: null })
          return { members: [member.id], sessions }
        }
        const { role, clients } = event.after
        await row.set({ role, all_clients: clients === null ? 1 : 0, version }).execute()
        await setClients(transaction, { id: member.id, workspace, clients })
        const { before } = event
        if (isBelow(role, before.role) || !covers(clients, before.clients))
          await endInvitations(transaction, on, now)
      }
      return { members: events.length > 0 ? [member.id] : [] }
    },
  }
}
