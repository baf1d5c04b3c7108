import type { DraftId } from '../drafts/draft.ts'
import type { Written } from '../kit/written.ts'
import type { ClientId, MemberId } from '../team/member.ts'
import type { ProfileId } from '../team/profile.ts'
import type {
  Answer,
  Assignee,
  Claim,
  Conversation,
  ConversationId,
  NoteId,
  ReplyId,
} from './conversation.ts'
import type { SubjectSource } from './subject.ts'

/**
 * Everything that can happen to a conversation, complete: with what was before and what is after, each can be undone
 * and any report built later. Names only grow. The executor adds actor, server time, versions and the chain.
 */
export type ConversationEvent =
  | {
      kind: 'conversation.opened'
      id: ConversationId
      client: ClientId
      profile: ProfileId
      source: SubjectSource
    }
  | { kind: 'conversation.assigned'; before: Assignee | null; after: Assignee }
  | { kind: 'conversation.unassigned'; before: Assignee; after: null }
  | { kind: 'conversation.claimed'; before: Claim | null; by: MemberId; grant: number; draft: DraftId }
  | { kind: 'conversation.released'; before: Claim; why: 'released' | 'replied' | 'expired' | 'done' }
  | { kind: 'conversation.taken-over'; before: Claim; by: MemberId; grant: number }
  | { kind: 'conversation.taken-back'; before: Claim; by: MemberId; grant: number }
  | { kind: 'conversation.asked'; by: MemberId; holder: MemberId }
  | { kind: 'conversation.allowed-once'; by: MemberId; reason: Written; textDigest: string; account: string }
  | {
      kind: 'conversation.reply-recorded'
      before: Answer | null
      reply: ReplyId
      by: MemberId | null
      subject: string
      profile: ProfileId
      permalink: string | null
      at: number
      text: Written | null
    }
  | { kind: 'conversation.done'; before: 'open' }
  | { kind: 'conversation.reopened'; before: { state: Conversation['state']; answer: Answer | null } }
  | {
      kind: 'conversation.escalated'
      before: Conversation['escalated']
      to: Assignee
      reason: Written
      assignee: Assignee | null
    }
  | { kind: 'conversation.noted'; note: NoteId; by: MemberId; text: Written }
