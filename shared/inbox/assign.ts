import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { type ClientId, sees } from '../team/member.ts'
import { Assignee, type ConversationState } from './conversation.ts'

export const sameAssignee = (one: Assignee | null, other: Assignee | null) =>
  JSON.stringify(one) === JSON.stringify(other)

/** Somebody who may be handed this client's work: a member who sees it, or one of its teams. */
export const isKnown = ({ members, teams }: ConversationState, client: ClientId, assignee: Assignee) =>
  'member' in assignee
    ? members.some((member) => member.id === assignee.member && sees(member, client))
    : teams.some((team) => team.id === assignee.team)

/** Who handles it from now on. Refusals: `done`, `not-in-team`. */
export const assign = defineCommand({
  name: 'conversation.assign',
  capability: 'assign',
  input: z.object({ to: Assignee }),
  decide(state: ConversationState, { to }) {
    const { conversation } = state
    if (conversation.state === 'done') return refuse('done')
    if (!isKnown(state, conversation.client, to)) return refuse('not-in-team')
    if (sameAssignee(conversation.assignee, to)) return accept([])
    return accept([{ kind: 'conversation.assigned' as const, before: conversation.assignee, after: to }])
  },
})
