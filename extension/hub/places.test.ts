import { describe, expect, it } from 'vitest'
import { aProfile, dana, draft, min, source, v7 } from '#shared/inbox/conversation.fixtures.ts'
import { type ConversationId, PAUSED_AFTER } from '#shared/inbox/conversation.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import { aDesk, aRow } from './desk.fixtures.ts'
import { type PageAt, placesOf } from './places.ts'

const other = 'x:status:2' as Subject
const row = aRow({ draft })
const otherRow = aRow({ id: v7(0x41) as ConversationId, subjects: [{ ...source, subject: other }] })
const ours = { ...aProfile(), kind: 'profile' as const }
const aPage = (more: Partial<PageAt>): PageAt => ({
  tab: 1,
  profile: ours,
  viewing: null,
  typing: null,
  ...more,
})

const places = (
  pages: PageAt[],
  more: Partial<Parameters<typeof placesOf>[0]> = {},
  rows = [row, otherRow],
) => {
  const desk = aDesk(rows)
  const found = placesOf({
    pages,
    focusedTab: 1,
    looking: [],
    me: dana.id,
    now: 100_000,
    conversation: (id) => desk.conversation(id),
    conversationOn: (subject, profile) => desk.conversationOn(subject, profile?.client ?? null),
    ...more,
  })
  return [...found].map(([id, { doing }]) => [id, doing])
}

describe('where this browser is', () => {
  it('is the post in the focused tab, and no other tab’s', () => {
    const pages = [aPage({ viewing: source.subject }), aPage({ tab: 2, viewing: other })]
    expect(places(pages)).toEqual([[row.id, 'viewing']])
  })

  it('is nowhere on a post that the team does not handle', () => {
    expect(places([aPage({ viewing: 'x:status:3' as Subject })])).toEqual([])
  })

  it('is nowhere for a page that is signed in as no profile of ours', () => {
    const typing = { subject: source.subject, at: 99_000 }
    expect(places([aPage({ profile: null, viewing: source.subject, typing })])).toEqual([])
  })

  it('is a reply under way in any tab, beside what is looked at', () => {
    const pages = [
      aPage({ viewing: other }),
      aPage({ tab: 2, typing: { subject: source.subject, at: 99_000 } }),
    ]
    expect(places(pages)).toEqual([
      [otherRow.id, 'viewing'],
      [row.id, 'replying'],
    ])
  })

  it('is no longer a reply after a minute without a key, unless the claim is held', () => {
    const typing = { subject: source.subject, at: 100_000 - PAUSED_AFTER }
    expect(places([aPage({ tab: 2, typing })])).toEqual([])
    const held = (by: typeof dana.id) => [aRow({ draft, claim: { by, grant: 1, at: 1 } })]
    expect(places([aPage({ tab: 2, typing })], {}, held(dana.id))).toEqual([[row.id, 'replying']])
    expect(places([aPage({ tab: 2, typing })], {}, held(min.id))).toEqual([])
  })

  it('is what the panel looks at', () => {
    expect(places([], { looking: [otherRow.id] })).toEqual([[otherRow.id, 'viewing']])
  })
})
