import * as z from 'zod/mini'
import { WorkspaceId } from '../team/member.ts'

/** One command on its way: `on` is the row it decides about, `basedOn` the version of it that the person saw. */
export const Envelope = z.object({
  commandId: z.uuid(),
  workspace: WorkspaceId,
  name: z.string().check(z.maxLength(60)),
  on: z.uuid(),
  input: z.unknown(),
  basedOn: z.optional(z.int()),
  protocol: z.int(),
})
export type Envelope = z.infer<typeof Envelope>

/** What POST /api/commands says yes with. `on` differs from what was asked when the row was already there under another id. */
export const Done = z.object({
  on: z.uuid(),
  version: z.int(),
  events: z.array(z.looseObject({ kind: z.string() })),
})
export type Done = z.infer<typeof Done>

/** 409: a rule said no. `stale` is the executor's own: the row moved on since `basedOn`. */
export const Refused = z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) })
export type Refused = z.infer<typeof Refused>

/** 403: who could do it instead. */
export const Forbidden = z.object({
  reason: z.string(),
  capability: z.string(),
  whoCould: z.array(z.string()),
})
