import type * as z from 'zod/mini'
import type { Context } from '#shared/command.ts'
import { type AnyCommand, peoplesCommands, serversCommands } from '#shared/commands.ts'
import type { Result } from '#shared/kit/result.ts'
import type { Capability } from '#shared/team/capability.ts'
import type { Transaction } from '../db/write-queue.ts'
import type { DecidedEvent } from './append.ts'
import type { Asked, Found } from './found.ts'
import { loaders } from './loaders.ts'

/** A verb and its rows with the types let go: `Loaders` has already matched each verb with the state that it wants. */
export type Runnable = {
  name: string
  capability: Capability
  input: z.ZodMiniType<unknown>
  decide(state: unknown, input: unknown, context: Context): Result<DecidedEvent[]>
  load(transaction: Transaction, asked: Asked<unknown>): Promise<Found<unknown, DecidedEvent> | null>
}

const runnable = (command: AnyCommand) =>
  [command.name, { ...command, load: loaders[command.name] } as unknown as Runnable] as const

const ofPeople = new Map<string, Runnable>(peoplesCommands.map(runnable))
const ofServer = new Map<string, Runnable>([...ofPeople, ...serversCommands.map(runnable)])

/** Who is asking: people reach only what is theirs, the server also what it has to check beforehand. */
export const findCommand = (name: string, by: 'people' | 'server') =>
  (by === 'people' ? ofPeople : ofServer).get(name)
