import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { ClientId, TeamId } from './member.ts'

export type TeamState = {
  id: TeamId
  teams: readonly { id: TeamId; name: string; client: ClientId }[]
  clients: readonly ClientId[]
}

/** A group that work can be handed to ("Customer care"). Refusals: `already`, `no-client`. */
export const addTeam = defineCommand({
  name: 'team.add',
  capability: 'manage-members',
  input: z.object({ client: ClientId, name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)) }),
  decide({ id, teams, clients }: TeamState, { client, name }) {
    if (!clients.includes(client)) return refuse('no-client')
    const taken = teams.some(
      (team) => team.id === id || (team.client === client && team.name.toLowerCase() === name.toLowerCase()),
    )
    if (taken) return refuse('already', { name })
    return accept([{ kind: 'team.added' as const, id: TeamId.parse(id), client, name }])
  },
})
