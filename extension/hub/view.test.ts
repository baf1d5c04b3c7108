import { describe, expect, it } from 'vitest'
import {
  dana,
  draft,
  hallacoffee,
  kofi,
  min,
  priya,
  source,
  v7,
} from '#shared/inbox/conversation.fixtures.ts'
import type { ReplyId } from '#shared/inbox/conversation.ts'
import type { Presence } from '#shared/sync/presence.ts'
import { View } from '../link/page-messages.ts'
import { aDesk, aRow } from './desk.fixtures.ts'
import { firstLine, viewOf } from './view.ts'

const heldByDana = aRow({ draft, grants: 1, claim: { by: dana.id, grant: 1, at: 1_000 } })
const danaReplies: Presence = { member: dana.id, conversation: heldByDana.id, doing: 'replying', at: 5_000 }
const minLooks: Presence = { member: min.id, conversation: heldByDana.id, doing: 'viewing', at: 6_000 }

const seenBy = (me: typeof dana.id, more: Partial<Parameters<typeof viewOf>[2]> = {}, row = heldByDana) =>
  viewOf(source.subject, row, {
    desk: aDesk([row]),
    me,
    present: [danaReplies, minLooks],
    live: 'We are sorry',
    allowedOnce: null,
    ...more,
  })

describe('a conversation as a page shows it', () => {
  it('names the one who replies, when they last were seen, and their first line', () => {
    expect(seenBy(min.id)).toMatchObject({
      seenAt: 5_000,
      live: 'We are sorry',
      here: [{ person: { id: dana.id, name: 'Dana Reyes' }, doing: 'replying' }],
    })
  })

  it('leaves the person themself out of who is here, and their own line out of what is live', () => {
    const view = seenBy(dana.id)
    expect(view.here.map(({ person }) => person.id)).toEqual([min.id])
    expect(view.live).toBeNull()
    expect(view.seenAt).toBe(5_000)
  })

  it('says gone of a holder whom presence does not know', () => {
    expect(seenBy(min.id, { present: [minLooks] }).seenAt).toBeNull()
  })

  it('shows no line of a draft that nobody holds', () => {
    expect(seenBy(min.id, {}, aRow({ draft })).live).toBeNull()
  })

  it('resolves everybody whom the row names, once each', () => {
    const row = aRow({
      assignee: { member: min.id },
      claim: { by: dana.id, grant: 2, at: 1 },
      takeOver: { by: dana.id, from: min.id, grant: 2, at: 1 },
      answer: { reply: v7(0x60) as ReplyId, by: priya.id, at: 1, permalink: null },
      escalated: { to: { member: kofi.id }, reason: 'x', by: min.id, at: 1 },
    })
    const names = seenBy(min.id, {}, row).people.map(({ name }) => name)
    expect(names.sort()).toEqual(['Dana Reyes', 'Kofi Boateng', 'Min Seo', 'Priya Nair'])
  })

  it('lists who could allow once, those who are here first; writers could not', () => {
    const present = [{ ...minLooks, member: priya.id }]
    expect(seenBy(min.id, { present }).whoCould).toEqual([priya.id, dana.id])
  })

  it('is what the page’s own parser takes, with nothing of the row that a page does not need', () => {
    const view = seenBy(min.id)
    expect(View.parse(structuredClone(view))).toEqual(view)
    expect(view.conversation).not.toHaveProperty('reason')
    expect(view.conversation.profile).toBe(hallacoffee)
  })
})

describe('the first line of a draft', () => {
  it.each([
    ['\n  We are on it\nand more', 'We are on it'],
    ['', null],
    [' \n ', null],
    ['a'.repeat(200), 'a'.repeat(140)],
  ])('of %j is %j', (text, line) => {
    expect(firstLine(text)).toBe(line)
  })
})
