import type * as z from 'zod/mini'
import type { Subject } from '#shared/inbox/subject.ts'

/** A command somebody asked for, before it has a number and a place in the queue. `as`: the acting profile's handle. */
export type Order = {
  name: string
  on: string
  input: unknown
  basedOn?: number
  subject: Subject | null
  as: string | null
}

type Verb<Input> = { name: string; input: z.ZodMiniType<Input> }

/** Ties an input to its command, so that a command whose input changes is a compile error here. */
export const orderOf = <Input>(
  verb: Verb<Input>,
  order: Omit<Order, 'name' | 'input'> & { input: Input },
): Order => ({ ...order, name: verb.name })

/** An order on its way, as it stands on disk. `n` keeps those of one moment in order. */
export type Waiting = {
  server: string
  workspace: string
  member: string
  n: number
  queuedAt: number
  envelope: { commandId: string; name: string; on: string; input: unknown; basedOn?: number }
  /** What the sent log says about it. */
  about: Pick<Order, 'subject' | 'as'>
}
