import type { Room } from '#shared/sync/rooms.ts'
import type { Reads } from '../needs.ts'

/** A line of the event log, as far as mirrors look at it. */
export type Happened = {
  seq: number
  workspace: string
  client: string | null
  on_kind: string
  on_id: string
  kind: string
  /** JSON of the whole event. */
  body: string
}

/** One row of one mirror that may have changed. `of` null: of every open mirror of that kind in the event's workspace. */
export type Touched = { of: string | null; key: string }

/**
 * A query that keeps itself up to date. `rows` is the only place that knows who belongs in: asked for some keys it
 * answers for those alone, and a key that is not found is a row that left. Keys are `<kind>:<id>`.
 */
export type Mirror = {
  rows(
    db: Reads,
    id: string,
    now: number,
    keys?: readonly string[],
  ): Promise<ReadonlyMap<string, { kind: string }>>
  /** Pure, and may be coarse: naming a row too often costs a look, naming it too rarely shows old things. */
  touches(event: Happened): readonly Touched[]
  workspaceOf(db: Reads, id: string): Promise<string | undefined>
}

export type MirrorKind = Exclude<Room['kind'], 'draft'>

/** The ids among `keys` that belong to `kind`; undefined when all rows are asked for. */
export const idsOf = (kind: string, keys: readonly string[] | undefined) =>
  keys?.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1))

/** The member whose row an event may have changed. Somebody new comes with an invitation, or founds the workspace. */
export const memberOf = ({ kind, on_kind, on_id, body }: Happened): string | null => {
  if (on_kind === 'member') return on_id
  if (kind !== 'invitation.accepted' && kind !== 'workspace.founded') return null
  const { member } = JSON.parse(body) as { member: string } // complete events: shared/team/events.ts
  return member
}
