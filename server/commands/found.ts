import type { AnyCommand } from '#shared/commands.ts'
import type { Role } from '#shared/team/capability.ts'
import type { Member, MemberId, WorkspaceId } from '#shared/team/member.ts'
import type { Transaction } from '../db/write-queue.ts'
import type { Presence } from '../house.ts'

/** Who asks. `session` null: the server itself, on its own or on somebody's behalf. */
export type Asker = { member: MemberId; role: Role; session: string | null }

/** One command, parsed, on its way to the state that it decides about. */
export type Asked<Input> = {
  workspace: WorkspaceId
  on: string
  input: Input
  actor: Asker
  /** Everybody of the workspace, those removed included. */
  members: readonly Member[]
  now: number
  presence: Presence
}

/** The clients that the one who asks sees, null for all, as for the server itself. */
export const reachOf = (actor: Asker, members: readonly Member[]) =>
  members.find(({ id }) => id === actor.member)?.clients ?? null

/** What was decided, for those who write the rows. `version`: of the row afterwards. */
export type Decision<Event> = { events: readonly Event[]; version: number; now: number; actor: MemberId }

/** Whom open sockets have to be told about once the decision is on disk. */
export type Told = { members?: readonly MemberId[]; sessions?: readonly string[] }

/**
 * The row that a command decides about, read under lock. `on` is its own id, `kind` its noun, `version` 0 when it is
 * still to be made, `client` null when it is a matter of the whole workspace. `store` writes what the events change.
 */
export type Found<State, Event> = {
  on: string
  kind: string
  client: string | null
  version: number
  state: State
  store(decision: Decision<Event>): Promise<Told | undefined>
}

type InputOf<C> = C extends { input: { _zod: { output: infer Input } } } ? Input : never
type StateOf<C> = C extends { decide(state: infer State, ...rest: never[]): unknown } ? State : never
type EventOf<C> = C extends { decide(...args: never[]): infer Outcome }
  ? Extract<Outcome, { ok: true }> extends { value: (infer Event)[] }
    ? Event
    : never
  : never

/** Null: not there, or not in this workspace, which nobody may tell apart. */
export type Loader<C extends AnyCommand> = (
  transaction: Transaction,
  asked: Asked<InputOf<C>>,
) => Promise<Found<StateOf<C>, EventOf<C>> | null>

export type Loaders = { [C in AnyCommand as C['name']]: Loader<C> }
