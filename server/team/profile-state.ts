import type { ProfileState } from '#shared/team/add-profile.ts'
import type { TeamEvent } from '#shared/team/events.ts'
import type { ClientId } from '#shared/team/member.ts'
import { ProfileId } from '#shared/team/profile.ts'
import type { Asked, Decision, Found } from '../commands/found.ts'
import type { Transaction } from '../db/write-queue.ts'
import { clientIds, hasClient } from './read-clients.ts'
import { clientOfProfile, readProfiles } from './read-profiles.ts'

type ProfileEvent = Extract<TeamEvent, { kind: 'profile.added' | 'profile.renamed' }>
type Place = { transaction: Transaction; workspace: string; client: ClientId; on: string }

const added = async (
  { transaction, workspace }: Place,
  event: Extract<ProfileEvent, { kind: 'profile.added' }>,
  now: number,
) => {
  const { id, client, network, networkId, handle, name } = event
  await transaction
    .insertInto('profiles')
    .values({
      id,
      workspace,
      client,
      version: 1,
      network,
      network_id: networkId,
      handle,
      name,
      created_at: now,
    })
    .execute()
  await keepHandle(transaction, { profile: id, since: now, handle, workspace, client })
}

const renamed = async (
  { transaction, workspace, client, on }: Place,
  { before, after }: Extract<ProfileEvent, { kind: 'profile.renamed' }>,
  { now, version }: Decision<ProfileEvent>,
) => {
  const { handle, name, networkId } = after
  await transaction
    .updateTable('profiles')
    .set({ handle, name, network_id: networkId, version })
    .where('id', '=', on)
    .execute()
  if (before.handle !== handle)
    await keepHandle(transaction, { profile: on, since: now, handle, workspace, client })
}

const keepHandle = (
  transaction: Transaction,
  row: { profile: string; since: number; handle: string; workspace: string; client: string },
) =>
  transaction
    .insertInto('profile_handles')
    .values(row)
    .onConflict((conflict) => conflict.columns(['profile', 'since']).doUpdateSet({ handle: row.handle }))
    .execute()

const found = async (place: Place): Promise<Found<ProfileState, ProfileEvent> | null> => {
  const { transaction, workspace, client, on } = place
  const id = ProfileId.safeParse(on)
  if (!id.success) return null
  const siblings = await readProfiles(transaction, workspace, client)
  const profile = siblings.find((one) => one.id === on) ?? null
  return {
    on,
    kind: 'profile',
    client,
    version: profile?.version ?? 0,
    state: { id: id.data, profile, siblings, clients: await clientIds(transaction, workspace) },
    async store(decision) {
      for (const event of decision.events) {
        if (event.kind === 'profile.added') await added(place, event, decision.now)
        else await renamed(place, event, decision)
      }
      return undefined
    },
  }
}

export const newProfileState = async (
  transaction: Transaction,
  { workspace, on, input: { client } }: Asked<{ client: ClientId }>,
) =>
  (await hasClient(transaction, workspace, client)) ? found({ transaction, workspace, client, on }) : null

export const profileState = async (transaction: Transaction, { workspace, on }: Asked<unknown>) => {
  const client = await clientOfProfile(transaction, workspace, on)
  return client && found({ transaction, workspace, client, on })
}
