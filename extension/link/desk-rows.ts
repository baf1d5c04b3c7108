import type { ConversationRow, DeskRow, ProfileRow } from '#shared/sync/mirror-rows.ts'
import { observable } from './observable.ts'

type Of<Kind extends DeskRow['kind']> = Extract<DeskRow, { kind: Kind }>

/** The rows of one kind, by id, frozen: a mirror is looked at, never written. */
export type Rows<Row> = ReadonlyMap<string, Row>

const none = new Map<string, never>()

/** The desk mirror, kept apart by kind, so that a changed claim does not redraw what only looks at profiles. */
export const deskRows = () => {
  const conversations = observable<Rows<ConversationRow>>(none)
  const profiles = observable<Rows<ProfileRow>>(none)
  const roles = observable<Rows<Of<'role'>>>(none)
  const teams = observable<Rows<Of<'team'>>>(none)
  const kinds = { conversation: conversations, profile: profiles, role: roles, team: teams }

  /** `gone` holds keys of the mirror, `<kind>:<id>`. `whole`: what was there before is forgotten. */
  const take = ({ whole, rows, gone }: { whole: boolean; rows: DeskRow[]; gone: string[] }) => {
    for (const kind of Object.keys(kinds) as DeskRow['kind'][]) {
      const mine = rows.filter((row) => row.kind === kind)
      const left = gone.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1))
      if (!whole && mine.length === 0 && left.length === 0) continue
      const next = new Map<string, DeskRow>(whole ? [] : kinds[kind].get())
      for (const row of mine) next.set(row.id, Object.freeze(row))
      for (const id of left) next.delete(id)
      ;(kinds[kind] as { set(rows: Rows<DeskRow>): void }).set(next)
    }
  }

  return { conversations, profiles, roles, teams, take }
}
