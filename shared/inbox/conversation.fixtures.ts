import type { DraftId } from '../drafts/draft.ts'
import type { Role } from '../team/capability.ts'
import type { ClientId, Member, MemberId, TeamId } from '../team/member.ts'
import type { Profile, ProfileId } from '../team/profile.ts'
import type { Conversation, ConversationId, ConversationState, ReplyId } from './conversation.ts'
import type { Subject, SubjectSource } from './subject.ts'

/** A readable UUIDv7 for tests: the last digits tell things apart. */
export const v7 = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

export const halla = v7(0xa) as ClientId
export const bistro = v7(0xb) as ClientId
export const hallacoffee = v7(0x10) as ProfileId
export const draft = v7(0x20) as DraftId
export const otherDraft = v7(0x21) as DraftId
export const care = v7(0x30) as TeamId

const aMember = (n: number, name: string, role: Role, clients: ClientId[] | null = null): Member => ({
  id: v7(n) as MemberId,
  version: 1,
  name,
  initials: name[0] ?? '',
  role,
  clients,
  removedAt: null,
})

export const dana = aMember(1, 'Dana Reyes', 'manager')
export const min = aMember(2, 'Min Seo', 'writer')
export const priya = aMember(3, 'Priya Nair', 'owner')
export const kofi = aMember(4, 'Kofi Boateng', 'writer', [bistro])

export const aProfile = (more: Partial<Profile> = {}): Profile => ({
  id: hallacoffee,
  version: 1,
  client: halla,
  network: 'x',
  networkId: '44196397',
  handle: 'hallacoffee',
  handles: [{ handle: 'hallacoffee', since: 0 }],
  name: 'Halla Coffee',
  ...more,
})

export const source: SubjectSource = {
  subject: 'x:status:1893000000000000001' as Subject,
  url: 'https://x.com/lena_w/status/1893000000000000001',
  author: 'lena_w',
}

export const aConversation = (more: Partial<Conversation> = {}): Conversation => ({
  id: v7(0x40) as ConversationId,
  version: 1,
  client: halla,
  profile: hallacoffee,
  subjects: [source],
  state: 'open',
  assignee: null,
  draft: null,
  grants: 0,
  claim: null,
  takeOver: null,
  answer: null,
  escalated: null,
  openedAt: 0,
  changedAt: 0,
  notes: 0,
  ...more,
})

export const aState = (
  more: Partial<Conversation> = {},
  seenAt: number | null = null,
): ConversationState => ({
  conversation: aConversation(more),
  seenAt,
  members: [dana, min, priya, kofi],
  teams: [{ id: care, name: 'Customer care' }],
  profiles: [aProfile()],
})

export const answerBy = (member: Member | null) => ({
  reply: v7(0x50) as ReplyId,
  by: member?.id ?? null,
  at: 10,
  permalink: null,
})

export const by = (member: Member, now = 0) => ({ actor: { member: member.id, role: member.role }, now })

/** An hour into the day of the tests: long after any grant made at 0 stopped counting as a sign of life. */
export const LATER = 3_600_000
