import { ConversationId } from '#shared/inbox/conversation.ts'
import type { ConversationEvent } from '#shared/inbox/events.ts'
import type { OpenState } from '#shared/inbox/open.ts'
import type { SubjectSource } from '#shared/inbox/subject.ts'
import type { ClientId } from '#shared/team/member.ts'
import type { Asked, Found } from '../commands/found.ts'
import type { Transaction } from '../db/write-queue.ts'
import { hasClient } from '../team/read-clients.ts'
import { readProfiles } from '../team/read-profiles.ts'
import { findBySubject } from './read-conversation.ts'
import { storeConversation } from './store-conversation.ts'

/** Two browsers that open one post at once meet here: the subject decides, and the second id becomes another name of the first. */
export const openState = async (
  transaction: Transaction,
  { workspace, on, input }: Asked<{ client: ClientId; source: SubjectSource }>,
): Promise<Found<OpenState, ConversationEvent> | null> => {
  const { client, source } = input
  const id = ConversationId.safeParse(on)
  if (!id.success || !(await hasClient(transaction, workspace, client))) return null
  const conversation = await findBySubject(transaction, workspace, client, source.subject)
  return {
    on: conversation?.id ?? on,
    kind: 'conversation',
    client,
    version: conversation?.version ?? 0,
    state: { id: id.data, conversation, profiles: await readProfiles(transaction, workspace, client) },
    async store(decision) {
      await storeConversation({ transaction, workspace }, conversation, decision)
      if (conversation && conversation.id !== id.data)
        await transaction
          .insertInto('conversation_aliases')
          .values({ id: id.data, conversation: conversation.id, workspace, client })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute()
      return undefined
    },
  }
}
