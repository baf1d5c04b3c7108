import { type ConversationId, PAUSED_AFTER } from '#shared/inbox/conversation.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import type { ConversationRow, ProfileRow } from '#shared/sync/mirror-rows.ts'
import type { MemberId } from '#shared/team/member.ts'
import type { At } from './own-presence.ts'

/** What of a page counts for where its person is. `typing`: the reply last typed in or begun; `at` epoch ms, our clock. */
export type PageAt = {
  tab: number
  profile: ProfileRow | null
  viewing: Subject | null
  typing: { subject: Subject; at: number } | null
}

/**
 * Where this browser is. The focused tab speaks for what is looked at; a reply under way counts in any tab, or a glance at
 * another post would free the claim. A page that is signed in as no profile of the team says nothing.
 */
export const placesOf = (world: {
  pages: readonly PageAt[]
  focusedTab: number | null
  looking: readonly ConversationId[]
  me: MemberId
  now: number
  conversation(id: ConversationId): ConversationRow | undefined
  conversationOn(subject: Subject, profile: ProfileRow | null): ConversationRow | undefined
}): Map<ConversationId, At> => {
  const places = new Map<ConversationId, At>()
  const put = (row: ConversationRow | undefined, doing: At['doing'], lastKey: number) => {
    if (!row) return
    const before = places.get(row.id)
    const stronger = before?.doing === 'replying' ? 'replying' : doing
    places.set(row.id, {
      client: row.client,
      doing: stronger,
      lastKey: Math.max(before?.lastKey ?? 0, lastKey),
    })
  }
  for (const id of world.looking) put(world.conversation(id), 'viewing', 0)
  for (const { tab, profile, viewing, typing } of world.pages) {
    if (!profile) continue
    if (viewing && tab === world.focusedTab) put(world.conversationOn(viewing, profile), 'viewing', 0)
    if (!typing) continue
    const row = world.conversationOn(typing.subject, profile)
    // The holder stays "replying" while the composer is there: going back to "viewing" would look like a new sign of life.
    const isReplying = row?.claim?.by === world.me || world.now - typing.at < PAUSED_AFTER
    if (isReplying) put(row, 'replying', typing.at)
  }
  return places
}
