import * as z from 'zod/mini'
import type { NoteId, ReplyId } from '#shared/inbox/conversation.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import { type ConversationRead, HistoryLine } from '#shared/sync/reads.ts'
import type { MemberId } from '#shared/team/member.ts'
import type { ProfileId } from '#shared/team/profile.ts'
import type { Reads } from '../db/open.ts'

/** Longest history that one answer carries, in lines: the latest count. */
const LONGEST_HISTORY = 500

const notesOf = async (db: Reads, conversation: string) => {
  const rows = await db
    .selectFrom('notes')
    .innerJoin('texts', 'texts.id', 'notes.text')
    .select(['notes.id', 'notes.by', 'notes.at', 'texts.body'])
    .where('notes.conversation', '=', conversation)
    .orderBy('notes.at')
    .orderBy('notes.id')
    .execute()
  return rows.map(({ id, by, at, body }) => ({ id: id as NoteId, by: by as MemberId, at, text: body }))
}

const repliesOf = async (db: Reads, conversation: string) => {
  const rows = await db
    .selectFrom('replies')
    .leftJoin('texts', 'texts.id', 'replies.text')
    .select(['replies.id', 'subject', 'profile', 'by', 'at', 'permalink', 'texts.body'])
    .where('replies.conversation', '=', conversation)
    .orderBy('replies.at')
    .orderBy('replies.id')
    .execute()
  return rows.map(({ id, subject, profile, by, at, permalink, body }) => ({
    id: id as ReplyId,
    subject: subject as Subject,
    profile: profile as ProfileId,
    by: by as MemberId | null,
    at,
    permalink,
    text: body,
  }))
}

const historyOf = async (db: Reads, workspace: string, id: string) => {
  const rows = await db
    .selectFrom('events')
    .select(['id', 'kind', 'actor', 'at', 'body'])
    .where('on_id', '=', id)
    .where('on_kind', '=', 'conversation')
    .where('workspace', '=', workspace)
    .orderBy('seq', 'desc')
    .limit(LONGEST_HISTORY)
    .execute()
  return z.array(HistoryLine).parse(rows.reverse().map((row) => ({ ...row, body: JSON.parse(row.body) })))
}

/** All that is kept of one conversation beside its own row. Whether the reader may see it is settled before. */
export const readConversationFile = async (
  db: Reads,
  workspace: string,
  conversation: string,
): Promise<Omit<ConversationRead, 'conversation'>> => ({
  notes: await notesOf(db, conversation),
  replies: await repliesOf(db, conversation),
  history: await historyOf(db, workspace, conversation),
})
