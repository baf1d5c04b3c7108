import {
  aConversation,
  aProfile,
  dana,
  halla,
  kofi,
  min,
  priya,
} from '#shared/inbox/conversation.fixtures.ts'
import type { Conversation } from '#shared/inbox/conversation.ts'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import type { Profile } from '#shared/team/profile.ts'
import { Desk } from './desk.ts'

export const aRow = (more: Partial<Conversation> = {}): ConversationRow => ({
  ...aConversation(more),
  kind: 'conversation',
  reply: null,
  reason: null,
})

/** Halla's desk as a hub holds it: Dana, Min and Priya work for it, Kofi is in the team and sees another client only. */
export const aDesk = (rows: readonly ConversationRow[] = [], profiles: readonly Profile[] = [aProfile()]) => {
  const desk = new Desk()
  for (const { id, name, initials } of [dana, min, priya, kofi])
    desk.putFace({ kind: 'face', id, name, initials, gone: false })
  for (const { id, role } of [dana, min, priya]) desk.put(halla, `role:${id}`, { kind: 'role', id, role })
  for (const profile of profiles)
    desk.put(profile.client, `profile:${profile.id}`, { ...profile, kind: 'profile' })
  for (const row of rows) desk.put(row.client, `conversation:${row.id}`, row)
  return desk
}
