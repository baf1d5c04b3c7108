import type { Assignee } from '#shared/inbox/conversation.ts'
import { useLink, useObservable } from '../link-context.tsx'
import { usePeople } from '../team/people.ts'
import { useWords } from '../use-words.ts'

/** A member's or a team's name. */
export const useAssigneeName = () => {
  const teams = useObservable(useLink().teams)
  const person = usePeople()
  const { panel } = useWords()
  return (to: Assignee | null): string => {
    if (!to) return panel.here.nobody
    return 'member' in to ? person(to.member).name : (teams.get(to.team)?.name ?? panel.someone)
  }
}

/** Everybody who may be handed work here, me first, then teams: as keys that a menu can carry. */
export const useAssignees = () => {
  const link = useLink()
  const [roles, teams, faces] = [
    useObservable(link.roles),
    useObservable(link.teams),
    useObservable(link.faces),
  ]
  const person = usePeople()
  const people = [...roles.keys()]
    .filter((id) => !faces.get(id)?.gone)
    .map((id) => person(id))
    .sort((one, other) => Number(other.isMe) - Number(one.isMe) || one.name.localeCompare(other.name))
  return { people, teams: [...teams.values()] }
}

export const keyOf = (to: Assignee | null) =>
  to === null ? 'nobody' : 'member' in to ? `member:${to.member}` : `team:${to.team}`

/** The other way; null for nobody. */
export const assigneeOf = (key: string): Assignee | null => {
  const [kind, id] = key.split(':')
  if (kind === 'member') return { member: id } as Assignee
  return kind === 'team' ? ({ team: id } as Assignee) : null
}
