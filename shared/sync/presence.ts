import * as z from 'zod/mini'
import { ConversationId } from '../inbox/conversation.ts'
import { MemberId } from '../team/member.ts'

export const Doing = z.enum(['viewing', 'replying', 'gone'])
export type Doing = z.infer<typeof Doing>

/** From a client, as a stateless message in its desk room. Sent on change, and again while typing (at most every 5 s); `beat` every 3 s. */
export const PresenceSent = z.union([
  z.object({ type: z.literal('presence'), conversation: ConversationId, doing: Doing }),
  z.object({ type: z.literal('beat') }),
])
export type PresenceSent = z.infer<typeof PresenceSent>

/** Author and time are the server's, whatever was sent. `at`: last sign of life at that conversation, epoch ms. */
export const Presence = z.object({
  member: MemberId,
  conversation: ConversationId,
  doing: Doing,
  at: z.int(),
})
export type Presence = z.infer<typeof Presence>

/** To clients: the whole list on opening, then one line per change. */
export const PresenceTold = z.union([
  z.object({ type: z.literal('presence.all'), list: z.array(Presence) }),
  z.extend(Presence, { type: z.literal('presence') }),
])
export type PresenceTold = z.infer<typeof PresenceTold>
