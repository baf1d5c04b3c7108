import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { ClientId } from '../team/member.ts'
import { type Profile, ProfileId } from '../team/profile.ts'
import { type Conversation, ConversationId } from './conversation.ts'
import { networkOf, SubjectSource } from './subject.ts'

/** `conversation`: the one that already has this subject, if any. `id`: the one asked for, made by the client. */
export type OpenState = {
  id: ConversationId
  conversation: Conversation | null
  profiles: readonly Profile[]
}

/**
 * The team begins to handle a post. A post that it already handles leads to the conversation that is there, whatever
 * id was asked for. Refusals: `no-profile`, `other-network`.
 */
export const open = defineCommand({
  name: 'conversation.open',
  capability: 'reply',
  input: z.object({ client: ClientId, profile: ProfileId, source: SubjectSource }),
  decide({ id, conversation, profiles }: OpenState, { client, profile, source }) {
    const ours = profiles.find((one) => one.id === profile && one.client === client)
    if (!ours) return refuse('no-profile')
    if (ours.network !== networkOf(source.subject)) return refuse('other-network', { network: ours.network })
    if (conversation) return accept([])
    return accept([
      { kind: 'conversation.opened' as const, id: ConversationId.parse(id), client, profile, source },
    ])
  },
})
