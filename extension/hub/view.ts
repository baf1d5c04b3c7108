import { type Assignee, Conversation } from '#shared/inbox/conversation.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import type { Presence } from '#shared/sync/presence.ts'
import { capabilitiesOf } from '#shared/team/capability.ts'
import type { ClientId, MemberId } from '#shared/team/member.ts'
import type { View } from '../link/page-messages.ts'
import type { Desk } from './desk.ts'

/** The last time one text was allowed by this person; `until` in epoch ms of the server's clock. */
export type AllowedOnce = { textDigest: string; until: number }

/** One conversation as a page may show it: names resolved, and nothing of it that a chip, card or gate does not need. */
export const viewOf = (
  subject: Subject,
  row: ConversationRow,
  known: {
    desk: Pick<Desk, 'person' | 'rolesIn'>
    me: MemberId
    present: readonly Presence[]
    live: string | null
    allowedOnce: AllowedOnce | null
  },
): View => {
  const { desk, me, present } = known
  const holder = row.claim?.by ?? null
  return {
    subject,
    conversation: Conversation.parse(row),
    reply: row.reply,
    live: holder === null || holder === me ? null : known.live,
    seenAt: present.find(({ member }) => member === holder)?.at ?? null,
    here: present
      .filter(({ member }) => member !== me)
      .map(({ member, doing }) => ({ person: desk.person(member), doing })),
    people: named(row).map((member) => desk.person(member)),
    whoCould: whoCould(desk, row.client, present),
    allowedOnce: known.allowedOnce,
  }
}

const memberOf = (assignee: Assignee | null | undefined) =>
  assignee && 'member' in assignee ? assignee.member : null

/** Everybody whom the row names, once. */
const named = ({ assignee, claim, takeOver, answer, escalated }: ConversationRow): MemberId[] => {
  const all = [
    memberOf(assignee),
    claim?.by,
    takeOver?.by,
    takeOver?.from,
    answer?.by,
    escalated?.by,
    memberOf(escalated?.to),
  ]
  return [...new Set(all.filter((member) => member != null))]
}

const whoCould = (
  desk: Pick<Desk, 'rolesIn'>,
  client: ClientId,
  present: readonly Presence[],
): MemberId[] => {
  const here = new Set(present.map(({ member }) => member))
  return [...desk.rolesIn(client)]
    .filter(([, role]) => capabilitiesOf[role].includes('allow-once'))
    .map(([member]) => member)
    .sort((one, other) => Number(here.has(other)) - Number(here.has(one)))
}

/** What of a draft others are shown beside the chip: its first line, not longer than one line is. */
export const firstLine = (text: string): string | null => {
  const line = text.trimStart().split('\n', 1)[0]?.trim() ?? ''
  return line === '' ? null : line.slice(0, LONGEST_LINE)
}
const LONGEST_LINE = 140
