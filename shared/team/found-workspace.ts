import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { ClientId, MemberId, WorkspaceId } from './member.ts'

export type WorkspaceState = { id: WorkspaceId; exists: boolean }

/**
 * The server's own: an account that it has just made owns its first workspace. A workspace that is no agency has one
 * client, itself. Refusals: `already`.
 */
export const foundWorkspace = defineCommand({
  name: 'workspace.found',
  capability: 'manage-workspace',
  input: z.object({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
    account: z.uuid(),
    member: MemberId,
    client: ClientId,
  }),
  decide({ id, exists }: WorkspaceState, input) {
    if (exists) return refuse('already')
    return accept([{ kind: 'workspace.founded' as const, id: WorkspaceId.parse(id), ...input }])
  },
})
