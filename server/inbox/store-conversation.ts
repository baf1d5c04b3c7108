import { applyEvent } from '#shared/inbox/apply.ts'
import type { Conversation } from '#shared/inbox/conversation.ts'
import type { ConversationEvent } from '#shared/inbox/events.ts'
import type { Decision } from '../commands/found.ts'
import type { Transaction } from '../db/write-queue.ts'

type Place = { transaction: Transaction; workspace: string }

const columns = (conversation: Conversation) => {
  const { assignee, claim } = conversation
  return {
    version: conversation.version,
    state: conversation.state,
    assignee_member: assignee && 'member' in assignee ? assignee.member : null,
    assignee_team: assignee && 'team' in assignee ? assignee.team : null,
    draft: conversation.draft,
    grants: conversation.grants,
    claim_by: claim?.by ?? null,
    claim_grant: claim?.grant ?? null,
    claim_at: claim?.at ?? null,
    take_over: conversation.takeOver && JSON.stringify(conversation.takeOver),
    answer: conversation.answer && JSON.stringify(conversation.answer),
    escalated: conversation.escalated && JSON.stringify(conversation.escalated),
    notes: conversation.notes,
    changed_at: conversation.changedAt,
  }
}

const insert = async ({ transaction, workspace }: Place, conversation: Conversation) => {
  const { id, client, profile, openedAt } = conversation
  const row = { id, workspace, client, profile, opened_at: openedAt, ...columns(conversation) }
  await transaction.insertInto('conversations').values(row).execute()
  const subjects = conversation.subjects.map((source, position) => ({
    ...source,
    client,
    conversation: id,
    workspace,
    position,
  }))
  await transaction.insertInto('conversation_subjects').values(subjects).execute()
}

/** The rows beside the conversation's own that an event brings with it. Its text is already in the table of texts. */
const insertBeside = async (
  { transaction, workspace }: Place,
  was: Conversation,
  event: ConversationEvent,
  now: number,
) => {
  const place = { workspace, client: was.client, conversation: was.id }
  if (event.kind === 'conversation.claimed' && was.draft === null)
    await transaction
      .insertInto('drafts')
      .values({ ...place, id: event.draft, kind: 'reply', version: 1, created_at: now })
      .execute()
  if (event.kind === 'conversation.noted')
    await transaction
      .insertInto('notes')
      .values({ ...place, id: event.note, by: event.by, at: now, text: event.text.text })
      .execute()
  if (event.kind === 'conversation.reply-recorded') {
    const { reply: id, by, at, subject, profile, permalink, text } = event
    await transaction
      .insertInto('replies')
      .values({ ...place, id, by, at, subject, profile, permalink, text: text?.text ?? null })
      .execute()
  }
}

/** Folds the events into the row, as any reader of the audit would. */
export const storeConversation = async (
  place: Place,
  before: Conversation | null,
  { events, now, actor }: Decision<ConversationEvent>,
) => {
  let conversation = before
  for (const event of events) {
    if (conversation) await insertBeside(place, conversation, event, now)
    conversation = applyEvent(conversation, event, { actor, now })
  }
  if (!conversation || events.length === 0) return
  if (!before) return insert(place, conversation)
  await place.transaction
    .updateTable('conversations')
    .set(columns(conversation))
    .where('id', '=', conversation.id)
    .execute()
}
