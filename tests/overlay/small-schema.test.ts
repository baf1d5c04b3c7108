import { describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import type { Subject } from '#shared/inbox/subject.ts'
import { ToPage } from '../../extension/link/page-messages.ts'
import * as small from '../../extension/link/small-schema.ts'
import { ago, aHouse, aView, dana, named } from './sample.ts'

vi.mock('zod/mini', async (original) => original())

/** The same file of messages once more, made with the small schemas. */
const smallToPage = async () => {
  vi.resetModules()
  vi.doMock('zod/mini', () => ({ ...small }))
  const { ToPage: made } = await import('../../extension/link/page-messages.ts')
  vi.doUnmock('zod/mini')
  return made as never
}

const subject = 'x:status:20' as Subject
const view = aView(
  subject,
  { claim: { by: dana.id, grant: 3, at: ago(4) }, notes: 2 },
  { live: 'We are sorry', seenAt: ago(1), here: [{ person: dana, doing: 'replying' }] },
)
const house = aHouse()
const settled = {
  type: 'settled',
  n: 4,
  outcome: 'refused',
  code: 'held',
  details: { by: dana.id, more: [1] },
}

const messages: [string, unknown][] = [
  ['a house', house],
  ['a house of nobody', { ...house, me: null }],
  [
    'views',
    {
      type: 'views',
      views: [
        { subject, view },
        { subject, view: null },
      ],
    },
  ],
  ['an answer', settled],
  ['a text to insert', { type: 'insert', n: 1, subject, text: 'So sorry.' }],
  ['more than was agreed on', { ...settled, extra: { html: '<b>' } }],
  ['no type', { ...settled, type: undefined }],
  ['an unknown type', { ...settled, type: 'eval' }],
  ['a status nobody knows', { ...house, status: 'fine' }],
  ['a broken number', { ...settled, n: 1.5 }],
  ['a number beyond safety', { ...settled, n: 2 ** 60 }],
  ['a text too long', { type: 'insert', n: 1, subject, text: 'x'.repeat(10_001) }],
  ['a subject of no network', { type: 'insert', n: 1, subject: 'y:status:1', text: '' }],
  ['an id that is none', { ...house, me: { ...house.me, member: 'x' } }],
  ['an id of another version', { ...house, me: { ...house.me, member: crypto.randomUUID() } }],
  ['a list that is a thing', { type: 'views', views: {} }],
  [
    'a source that is no address',
    {
      type: 'views',
      views: [
        {
          subject,
          view: {
            ...view,
            conversation: { ...view.conversation, subjects: [{ subject, url: 'nowhere', author: null }] },
          },
        },
      ],
    },
  ],
  [
    'a good source',
    {
      type: 'views',
      views: [
        {
          subject,
          view: {
            ...view,
            conversation: {
              ...view.conversation,
              subjects: [{ subject, url: 'https://x.com/a/status/20', author: 'a' }],
              assignee: { team: named(7) },
            },
          },
        },
      ],
    },
  ],
  ['a missing field', { ...settled, code: undefined }],
  ['nothing', null],
  ['a word', 'house'],
  ['an array', [house]],
]

describe('the small schemas of a page', () => {
  it.each(messages)('judge %s as zod does, and give the same', async (_name, message) => {
    const asZod = z.safeParse(ToPage, message)
    const asSmall = small.safeParse(await smallToPage(), message)
    expect(asSmall.success).toBe(asZod.success)
    expect(asSmall.data).toEqual(asZod.data)
  })

  it('throw where zod throws', async () => {
    const ours = (await smallToPage()) as { parse(value: unknown): unknown }
    for (const [, message] of messages) {
      const tried = (schema: { parse(value: unknown): unknown }) => {
        try {
          return schema.parse(message)
        } catch {
          return 'thrown'
        }
      }
      expect(tried(ours)).toEqual(tried(ToPage))
    }
  })

  it('are asked about messages of both kinds', () => {
    const passing = messages.filter(([, message]) => z.safeParse(ToPage, message).success)
    expect(passing.map(([name]) => name)).toEqual([
      'a house',
      'a house of nobody',
      'views',
      'an answer',
      'a text to insert',
      'more than was agreed on',
      'a good source',
    ])
  })
})
