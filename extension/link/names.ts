import type { Assignee } from '#shared/inbox/conversation.ts'
import type { MemberId } from '#shared/team/member.ts'
import type { House } from './page-link.ts'
import type { View } from './page-messages.ts'
import { hueOf, type Person } from './person.ts'

/** "Min Seo-yeon" is "Min" on a chip: the first word, which for most names without spaces is the whole. */
export const shortName = (name: string) => name.trim().split(/\s+/)[0] ?? name

/** A member as the page knows them: from the conversation's own list, else from the team. Null: neither names them. */
export const personOf = (
  member: MemberId,
  house: House | null,
  view: View | null | undefined,
): Person | null => {
  const known = [
    ...(view?.people ?? []),
    ...(view?.here.map(({ person }) => person) ?? []),
    ...(house?.me?.team ?? []),
  ]
  const found = known.find(({ id }) => id === member)
  if (found) return found
  const me = house?.me
  if (me?.member !== member) return null
  return { id: member, name: me.name, initials: me.name.trim().slice(0, 1), hue: hueOf(member) }
}

export const nameOf = (member: MemberId, house: House | null, view: View | null | undefined) =>
  shortName(personOf(member, house, view)?.name ?? '?')

export const assigneeName = (to: Assignee, house: House | null, view: View | null | undefined) =>
  'member' in to
    ? nameOf(to.member, house, view)
    : (house?.me?.teams.find(({ id }) => id === to.team)?.name ?? '?')
