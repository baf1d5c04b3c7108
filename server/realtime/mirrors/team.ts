import type { FaceRow } from '#shared/sync/mirror-rows.ts'
import { idsOf, type Mirror, memberOf } from './mirror.ts'

/** Names and faces of a workspace, those who left included: what they did is still theirs. */
export const team: Mirror = {
  async rows(db, workspace, _now, keys) {
    const ids = idsOf('face', keys)
    const all = db
      .selectFrom('members')
      .innerJoin('accounts', 'accounts.id', 'members.account')
      .select(['members.id', 'accounts.name', 'accounts.initials', 'members.removed_at'])
      .where('members.workspace', '=', workspace)
    const found = await (ids ? all.where('members.id', 'in', ids) : all).execute()
    return new Map(
      found.map(({ id, name, initials, removed_at }) => [
        `face:${id}`,
        { kind: 'face', id, name, initials, gone: removed_at !== null } as FaceRow,
      ]),
    )
  },

  touches(event) {
    const member = memberOf(event)
    return member ? [{ of: event.workspace, key: `face:${member}` }] : []
  },

  workspaceOf: async (_db, workspace) => workspace,
}
