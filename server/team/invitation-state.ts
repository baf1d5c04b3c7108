import type { AcceptState } from '#shared/team/accept-invitation.ts'
import type { InvitationState } from '#shared/team/create-invitation.ts'
import type { TeamEvent } from '#shared/team/events.ts'
import { InvitationId } from '#shared/team/invitation.ts'
import type { MemberId } from '#shared/team/member.ts'
import { type Asked, type Found, reachOf } from '../commands/found.ts'
import type { Transaction } from '../db/write-queue.ts'
import { clientIds } from './read-clients.ts'
import { readInvitation } from './read-invitation.ts'
import { insertMember, returnMember } from './store-member.ts'

type Event<Kind> = Extract<TeamEvent, { kind: Kind }>

/** To be made, or to be revoked. */
const found = async <Kept extends Event<'invitation.created' | 'invitation.revoked'>>(
  transaction: Transaction,
  { workspace, on, actor, members }: Asked<unknown>,
  store: Found<InvitationState, Kept>['store'],
): Promise<Found<InvitationState, Kept> | null> => {
  const id = InvitationId.safeParse(on)
  if (!id.success) return null
  const invitation = await readInvitation(transaction, workspace, on)
  return {
    on,
    kind: 'invitation',
    client: null,
    version: invitation?.version ?? 0,
    state: {
      id: id.data,
      invitation,
      clients: await clientIds(transaction, workspace),
      inviter: { clients: reachOf(actor, members) },
    },
    store,
  }
}

export const newInvitationState = (transaction: Transaction, asked: Asked<unknown>) =>
  found<Event<'invitation.created'>>(transaction, asked, async ({ events, now, actor }) => {
    for (const { id, tokenHash, role, clients, expiresAt } of events)
      await transaction
        .insertInto('invitations')
        .values({
          id,
          workspace: asked.workspace,
          version: 1,
          token_hash: tokenHash,
          role,
          all_clients: clients === null ? 1 : 0,
          clients: JSON.stringify(clients ?? []),
          created_by: actor,
          created_at: now,
          expires_at: expiresAt,
          accepted_by: null,
          accepted_at: null,
          revoked_at: null,
        })
        .execute()
    return undefined
  })

export const openInvitationState = async (transaction: Transaction, asked: Asked<unknown>) => {
  const state = await found<Event<'invitation.revoked'>>(
    transaction,
    asked,
    async ({ events, version, now }) => {
      if (events.length > 0)
        await transaction
          .updateTable('invitations')
          .set({ revoked_at: now, version })
          .where('id', '=', asked.on)
          .execute()
      return undefined
    },
  )
  return state?.state.invitation ? state : null
}

/** Somebody comes in by the link: the account is already there, written in the same transaction if it is new. */
export const acceptState = async (
  transaction: Transaction,
  { workspace, on, input }: Asked<{ account: string }>,
): Promise<Found<AcceptState, Event<'invitation.accepted'>> | null> => {
  const invitation = await readInvitation(transaction, workspace, on)
  if (!invitation) return null
  const before = await transaction
    .selectFrom('members')
    .select(['id', 'removed_at'])
    .where('workspace', '=', workspace)
    .where('account', '=', input.account)
    .executeTakeFirst()
  return {
    on,
    kind: 'invitation',
    client: null,
    version: invitation.version,
    state: {
      invitation,
      before: before ? { member: before.id as MemberId, removed: before.removed_at !== null } : null,
    },
    async store({ events, version, now }) {
      for (const { account, member, role, clients, returns } of events) {
        const come = returns ? returnMember : insertMember
        await come(transaction, { id: member, workspace, account, role, clients }, now)
        await transaction
          .updateTable('invitations')
          .set({ accepted_by: member, accepted_at: now, version })
          .where('id', '=', on)
          .execute()
      }
      return { members: events.map(({ member }) => member) }
    },
  }
}
