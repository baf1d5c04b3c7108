import type { Conversation } from '#shared/inbox/conversation.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import { uuidv7 } from '#shared/kit/id.ts'
import type { MemberId } from '#shared/team/member.ts'
import type { ProfileId } from '#shared/team/profile.ts'
import type { House } from '../../extension/link/page-link.ts'
import type { View } from '../../extension/link/page-messages.ts'
import type { Person } from '../../extension/link/person.ts'

/** Names and times that stand in every picture, so that two runs draw the same. */
export const named = <Id extends string>(seed: number) => uuidv7(1, new Uint8Array(10).fill(seed)) as Id

export const NOW = Date.UTC(2026, 10, 24, 9, 0)
export const ago = (seconds: number) => NOW - seconds * 1_000

export const jo: Person = { id: named<MemberId>(1), name: 'Jo Almeida', initials: 'J', hue: 7 }
export const dana: Person = { id: named<MemberId>(2), name: 'Dana Whitfield', initials: 'D', hue: 1 }
export const min: Person = { id: named<MemberId>(3), name: 'Min Seo-yeon', initials: 'M', hue: 2 }
export const priya: Person = { id: named<MemberId>(4), name: 'Priya Nair', initials: 'P', hue: 4 }
export const pr = { id: named<string>(5), name: 'PR' }
export const halla = { id: named<ProfileId>(6), handle: 'hallacoffee', networkId: '900' }

export const aHouse = (changes: Partial<House> = {}): House => ({
  type: 'house',
  status: 'live',
  language: 'en',
  clock: 0,
  me: {
    member: jo.id,
    name: jo.name,
    capabilities: ['read', 'reply', 'note', 'assign', 'take-over', 'allow-once', 'escalate'],
    profiles: [halla],
    team: [dana, min, priya],
    teams: [pr],
  },
  copyTyping: true,
  ...changes,
})

export const aView = (
  subject: Subject,
  conversation: Partial<Conversation> = {},
  changes: Partial<View> = {},
): View => ({
  subject,
  conversation: {
    id: named(20),
    version: 1,
    client: named(21),
    profile: halla.id,
    subjects: [],
    state: 'open',
    assignee: null,
    draft: null,
    grants: 0,
    claim: null,
    takeOver: null,
    answer: null,
    escalated: null,
    openedAt: ago(400),
    changedAt: ago(400),
    notes: 0,
    ...conversation,
  } as Conversation,
  reply: null,
  live: null,
  seenAt: null,
  here: [],
  people: [jo, dana, min, priya],
  whoCould: [priya.id, min.id],
  allowedOnce: null,
  ...changes,
})
