import type { TeamState } from '#shared/team/add-team.ts'
import type { TeamEvent } from '#shared/team/events.ts'
import { type ClientId, TeamId } from '#shared/team/member.ts'
import type { Asked, Found } from '../commands/found.ts'
import type { Transaction } from '../db/write-queue.ts'
import { clientIds } from './read-clients.ts'
import { readTeams } from './read-teams.ts'

type Added = Extract<TeamEvent, { kind: 'team.added' }>

/** A team that is still to be made. */
export const teamState = async (
  transaction: Transaction,
  { workspace, on, input: { client } }: Asked<{ client: ClientId }>,
): Promise<Found<TeamState, Added> | null> => {
  const id = TeamId.safeParse(on)
  const clients = await clientIds(transaction, workspace)
  if (!id.success || !clients.includes(client)) return null
  return {
    on,
    kind: 'team',
    client,
    version: 0,
    state: { id: id.data, teams: await readTeams(transaction, workspace, null), clients },
    async store({ events, now }) {
      for (const { id, client, name } of events)
        await transaction
          .insertInto('teams')
          .values({ id, workspace, client, version: 1, name, created_at: now })
          .execute()
      return undefined
    },
  }
}
