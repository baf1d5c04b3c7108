import { sql } from 'kysely'
import type { SubjectSource } from '#shared/inbox/subject.ts'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import { toConversation } from '../inbox/read-conversation.ts'
import type { Reads } from './needs.ts'

/** Done ones stay this long as heads, so that chips can say "answered"; in milliseconds. */
export const KEPT_AFTER_DONE = 7 * 24 * 60 * 60 * 1_000

/** How much of a reply or a reason a chip card can show, in UTF-16 units. */
const SHOWN = 280

/** Never through the middle of a character that takes two units: half of one is no text. */
const cut = (text: string | null) => {
  if (text === null || text.length <= SHOWN) return text
  const shown = text.slice(0, SHOWN)
  return shown.isWellFormed() ? shown : shown.slice(0, -1)
}

/** What a client's team works on now, with the texts that the row's own columns only name: one query, audience and all. */
const query = (db: Reads, client: string, now: number, ids?: readonly string[]) => {
  const all = db
    .selectFrom('conversations')
    .leftJoin('replies', (join) =>
      join.on('replies.id', '=', sql<string>`json_extract(conversations.answer, '$.reply')`),
    )
    .leftJoin('texts as reply', 'reply.id', 'replies.text')
    .leftJoin('texts as reason', (join) =>
      join.on('reason.id', '=', sql<string>`json_extract(conversations.escalated, '$.reason')`),
    )
    .selectAll('conversations')
    .select(['reply.body as reply', 'reason.body as reason'])
    .select(
      sql<string>`(
        select json_group_array(json_object('subject', subject, 'url', url, 'author', author))
        from (select * from conversation_subjects where conversation = conversations.id order by position)
      )`.as('subjects'),
    )
    .where('conversations.client', '=', client)
    .where((where) =>
      where.or([
        where('conversations.state', '=', 'open'),
        where('conversations.changed_at', '>', now - KEPT_AFTER_DONE),
      ]),
    )
  return ids
    ? all.where(sql<boolean>`conversations.id in (select value from json_each(${JSON.stringify(ids)}))`)
    : all
}

export const conversationRows = async (
  db: Reads,
  client: string,
  now: number,
  ids?: readonly string[],
): Promise<ConversationRow[]> => {
  if (ids?.length === 0) return []
  const found = await query(db, client, now, ids).execute()
  return found.map((row) => ({
    kind: 'conversation',
    ...toConversation(row, JSON.parse(row.subjects) as SubjectSource[]), // our own columns, parsed before they were written
    reply: cut(row.reply),
    reason: cut(row.reason),
  }))
}
