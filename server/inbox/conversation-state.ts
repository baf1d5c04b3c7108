import type { ConversationState } from '#shared/inbox/conversation.ts'
import type { ConversationEvent } from '#shared/inbox/events.ts'
import type { Asked, Found } from '../commands/found.ts'
import type { Transaction } from '../db/write-queue.ts'
import { readProfiles } from '../team/read-profiles.ts'
import { readTeams } from '../team/read-teams.ts'
import { findConversation } from './read-conversation.ts'
import { storeConversation } from './store-conversation.ts'

/** What every verb on a conversation that is there looks at. */
export const conversationState = async (
  transaction: Transaction,
  { workspace, on, members, presence }: Asked<unknown>,
): Promise<Found<ConversationState, ConversationEvent> | null> => {
  const conversation = await findConversation(transaction, workspace, on)
  if (!conversation) return null
  const { id, client, claim, version } = conversation
  return {
    on: id,
    kind: 'conversation',
    client,
    version,
    state: {
      conversation,
      seenAt: claim && presence.seenAt(claim.by, id),
      members,
      teams: await readTeams(transaction, workspace, client),
      profiles: await readProfiles(transaction, workspace, client),
    },
    store: async (decision) => {
      await storeConversation({ transaction, workspace }, conversation, decision)
      return undefined
    },
  }
}
