import type * as z from 'zod/mini'
import type { DraftId } from '#shared/drafts/draft.ts'
import {
  Answer,
  type Assignee,
  Conversation,
  type ConversationId,
  TakeOver,
} from '#shared/inbox/conversation.ts'
import type { SubjectSource } from '#shared/inbox/subject.ts'
import type { ClientId, MemberId, TeamId } from '#shared/team/member.ts'
import type { ProfileId } from '#shared/team/profile.ts'
import type { Reads } from '../db/open.ts'
import type { ConversationRow, ConversationSubjectRow } from '../db/tables.ts'

const Escalated = Conversation.shape.escalated

const fromJson = <Schema extends z.ZodMiniType>(
  schema: Schema,
  text: string | null,
): z.infer<Schema> | null => (text === null ? null : schema.parse(JSON.parse(text)))

const assigneeOf = ({ assignee_member: member, assignee_team: team }: ConversationRow): Assignee | null => {
  if (member) return { member: member as MemberId }
  return team ? { team: team as TeamId } : null
}

const claimOf = ({ claim_by: by, claim_grant: grant, claim_at: at }: ConversationRow) =>
  by === null || grant === null || at === null ? null : { by: by as MemberId, grant, at }

/** A row of ours as the model knows it. JSON columns are parsed; ids were parsed before they were written. */
export const toConversation = (
  row: ConversationRow,
  subjects: readonly Pick<ConversationSubjectRow, 'subject' | 'url' | 'author'>[],
): Conversation => ({
  id: row.id as ConversationId,
  version: row.version,
  client: row.client as ClientId,
  profile: row.profile as ProfileId,
  subjects: subjects.map(({ subject, url, author }) => ({ subject, url, author }) as SubjectSource),
  state: row.state,
  assignee: assigneeOf(row),
  draft: row.draft as DraftId | null,
  grants: row.grants,
  claim: claimOf(row),
  takeOver: fromJson(TakeOver, row.take_over),
  answer: fromJson(Answer, row.answer),
  escalated: fromJson(Escalated, row.escalated),
  openedAt: row.opened_at,
  changedAt: row.changed_at,
  notes: row.notes,
})

/** Under its own id only, in this workspace only. */
export const readConversation = async (
  db: Reads,
  workspace: string,
  id: string,
): Promise<Conversation | null> => {
  const row = await db
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', id)
    .where('workspace', '=', workspace)
    .executeTakeFirst()
  if (!row) return null
  const subjects = await db
    .selectFrom('conversation_subjects')
    .select(['subject', 'url', 'author'])
    .where('conversation', '=', id)
    .orderBy('position')
    .execute()
  return toConversation(row, subjects)
}

/** Also under an id that another browser gave the same post before it knew of ours. */
export const findConversation = async (db: Reads, workspace: string, id: string) => {
  const own = await readConversation(db, workspace, id)
  if (own) return own
  const alias = await db
    .selectFrom('conversation_aliases')
    .select('conversation')
    .where('id', '=', id)
    .where('workspace', '=', workspace)
    .executeTakeFirst()
  return alias ? readConversation(db, workspace, alias.conversation) : null
}

export const findBySubject = async (db: Reads, workspace: string, client: string, subject: string) => {
  const row = await db
    .selectFrom('conversation_subjects')
    .select('conversation')
    .where('workspace', '=', workspace)
    .where('client', '=', client)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row ? readConversation(db, workspace, row.conversation) : null
}
