import * as z from 'zod/mini'
import { id } from '../kit/id.ts'
import { Role } from './capability.ts'

export const WorkspaceId = id('WorkspaceId')
export type WorkspaceId = z.infer<typeof WorkspaceId>

/** An agency's customer. A workspace that is no agency has exactly one: itself. */
export const ClientId = id('ClientId')
export type ClientId = z.infer<typeof ClientId>

/** One person in one workspace. The same person elsewhere is another member of the same account. */
export const MemberId = id('MemberId')
export type MemberId = z.infer<typeof MemberId>

export const TeamId = id('TeamId')
export type TeamId = z.infer<typeof TeamId>

/** The server itself, when it decides (a lease that ran out). Never issued to anybody. RFC 9562 knows it as the nil UUID. */
export const SYSTEM = '00000000-0000-0000-0000-000000000000' as MemberId

/** `clients` null: all of the workspace, those to come included. */
export const Member = z.object({
  id: MemberId,
  version: z.int(),
  name: z.string(),
  /** Two characters at most, chosen by the person; else the first of the name. */
  initials: z.string(),
  role: Role,
  clients: z.nullable(z.array(ClientId)),
  removedAt: z.nullable(z.int()),
})
export type Member = z.infer<typeof Member>

/** Whether somebody who works for `reach` (null: all clients) sees every one of `clients` (null: all, those to come included). */
export const covers = (reach: readonly ClientId[] | null, clients: readonly ClientId[] | null) =>
  reach === null || (clients?.every((client) => reach.includes(client)) ?? false)

export const sees = (member: Pick<Member, 'clients' | 'removedAt'>, client: ClientId) =>
  member.removedAt === null && (member.clients === null || member.clients.includes(client))
