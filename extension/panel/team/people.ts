import { type ConversationId, PAUSED_AFTER } from '#shared/inbox/conversation.ts'
import type { Presence } from '#shared/sync/presence.ts'
import { type Capability, capabilitiesOf } from '#shared/team/capability.ts'
import type { Words } from '#shared/words/words.ts'
import { hueOf, type Person } from '../../link/person.ts'
import { useHouse, useLink, useObservable } from '../link-context.tsx'
import { useWords } from '../use-words.ts'

export type PersonOf = (id: string) => Person & { isMe: boolean }

/** A member's face by id; somebody who is no longer known is still somebody. */
export const usePeople = (): PersonOf => {
  const faces = useObservable(useLink().faces)
  const me = useHouse().me?.member
  const { panel } = useWords()
  return (id) => {
    const face = faces.get(id)
    const name = face?.name ?? panel.someone
    const initials = face?.initials || [...name][0] || ''
    return { id: id as Person['id'], name, initials, hue: hueOf(id), isMe: id === me }
  }
}

/** What I may do, in the words of the desk; the server has the last one. */
export const useCan = () => {
  const roles = useObservable(useLink().roles)
  const { me } = useHouse()
  const role = me ? (roles.get(me.member)?.role ?? me.role) : 'viewer'
  return (capability: Capability) => capabilitiesOf[role].includes(capability)
}

/** Names of those who may do what I may not, for the last line of a refusal. */
export const useWhoCan = () => {
  const roles = useObservable(useLink().roles)
  const person = usePeople()
  return (capability: Capability) =>
    [...roles.values()]
      .filter(({ role }) => capabilitiesOf[role].includes(capability))
      .map(({ id }) => person(id).name)
}

/** Who is at a conversation now (or at any), one line per person: replying weighs more than looking. */
export const hereNow = (presence: readonly Presence[], conversation?: ConversationId): Presence[] => {
  const best = new Map<string, Presence>()
  for (const one of presence) {
    if (one.doing === 'gone' || (conversation && one.conversation !== conversation)) continue
    const known = best.get(one.member)
    if (!known || rank(one) > rank(known) || (rank(one) === rank(known) && one.at > known.at))
      best.set(one.member, one)
  }
  return [...best.values()]
}
const rank = ({ doing }: Presence) => (doing === 'replying' ? 1 : 0)

/** Writing, not only holding: the amber ring goes once the last key press is a minute old. */
export const isWriting = ({ doing, at }: Pick<Presence, 'doing' | 'at'>, now: number) =>
  doing === 'replying' && now - at < PAUSED_AFTER

/** An author as people write one. */
export const authorName = (author: string | null, { panel }: Words) =>
  author ? `@${author}` : panel.here.unknownAuthor
