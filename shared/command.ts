import type * as z from 'zod/mini'
import type { Result } from './kit/result.ts'
import type { Capability, Role } from './team/capability.ts'
import type { MemberId } from './team/member.ts'

/** Who acts and when. A decision knows no other clock: `now` is the server's, in epoch milliseconds. */
export type Context = { actor: { member: MemberId; role: Role }; now: number }

/**
 * One decision that people can take. `decide` is pure: the button asks it to explain itself, the server asks it
 * under lock. It never stores, sends or reads a clock. The noun before the dot names the state it decides about.
 */
export type Command<
  Input,
  State,
  Outcome extends Result<unknown[]>,
  Name extends `${string}.${string}` = `${string}.${string}`,
> = {
  name: Name
  capability: Capability
  input: z.ZodMiniType<Input>
  decide(state: State, input: Input, context: Context): Outcome
}

/** Keeps what `decide` returns precise: each refusal code stays a literal, so that words/ must have its sentence. */
export const defineCommand = <
  Input,
  State,
  Outcome extends Result<unknown[]>,
  const Name extends `${string}.${string}`,
>(
  command: Command<Input, State, Outcome, Name>,
) => command
