import { describe, expect, it } from 'vitest'
import { aProfile, dana, draft, halla, hallacoffee, source, v7 } from '#shared/inbox/conversation.fixtures.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import type { Act } from '../link/page-messages.ts'
import { aRow } from './desk.fixtures.ts'
import { type PageState, pageOrders } from './page-orders.ts'

const { subject } = source
let ids = 0x100
const onX = (more: Partial<PageState> = {}): PageState => ({
  network: 'x',
  shown: new Set([subject]),
  profile: { ...aProfile(), kind: 'profile' },
  conversation: null,
  opening: null,
  textDigest: null,
  newId: () => v7(ids++),
  now: 10_000,
  ...more,
})
const claim: Act = { verb: 'claim', source }
const known = aRow({ version: 7, draft, claim: { by: dana.id, grant: 1, at: 1 } })

describe('a press on a page', () => {
  it('on a post that nobody handles opens it first, under an id of our own', () => {
    const orders = pageOrders(claim, onX())
    expect(orders).toMatchObject({
      ok: true,
      value: [
        {
          name: 'conversation.open',
          input: { client: halla, profile: hallacoffee, source },
          as: 'hallacoffee',
        },
        { name: 'conversation.claim', subject },
      ],
    })
    if (orders.ok) expect(orders.value[0]?.on).toBe(orders.value[1]?.on)
  })

  it('on a post that is handled opens nothing', () => {
    const orders = pageOrders(claim, onX({ conversation: known }))
    expect(orders).toMatchObject({ ok: true, value: [{ name: 'conversation.claim', on: known.id }] })
  })

  it('waits behind an opening that is still on its way', () => {
    const orders = pageOrders({ verb: 'release', subject }, onX({ opening: v7(0x77) }))
    expect(orders).toMatchObject({ ok: true, value: [{ name: 'conversation.release', on: v7(0x77) }] })
  })

  it('says which version of the conversation the person saw, except where two race for a claim', () => {
    const version = (act: Act) => {
      const orders = pageOrders(act, onX({ conversation: known }))
      return orders.ok && orders.value[0]?.basedOn
    }
    expect(version({ verb: 'assign', source, to: { member: dana.id } })).toBe(7)
    expect(version({ verb: 'done', subject })).toBe(7)
    expect(version(claim)).toBeUndefined()
    expect(
      version({ verb: 'record-reply', subject, permalink: null, text: 'So sorry', at: 1 }),
    ).toBeUndefined()
  })

  it('records a reply as of now at the latest, for the profile that the page sends as', () => {
    const act: Act = { verb: 'record-reply', subject, permalink: null, text: 'So sorry', at: 99_999 }
    expect(pageOrders(act, onX({ conversation: known }))).toMatchObject({
      ok: true,
      value: [{ input: { at: 10_000, profile: hallacoffee, subject, text: 'So sorry' } }],
    })
  })

  it('allows one text by its digest: the text itself does not leave', () => {
    const act: Act = { verb: 'allow-once', subject, reason: 'Different question', text: 'So sorry' }
    const orders = pageOrders(act, onX({ conversation: known, textDigest: 'a'.repeat(64) }))
    expect(orders).toMatchObject({
      ok: true,
      value: [{ input: { textDigest: 'a'.repeat(64), account: 'hallacoffee' } }],
    })
    expect(JSON.stringify(orders)).not.toContain('So sorry')
  })

  const other = 'x:status:2' as Subject
  it.each<[string, Act, Partial<PageState>, string]>([
    ['as an account that is none of the team’s', claim, { profile: null }, 'no-profile'],
    ['about a post that the page does not show', { verb: 'done', subject: other }, {}, 'not-shown'],
    ['about a post of another network', claim, { network: 'instagram' }, 'not-shown'],
    [
      'with an address that is not the site’s',
      { verb: 'claim', source: { ...source, url: 'https://evil.example/x.com/' } },
      {},
      'not-shown',
    ],
    ['that needs a conversation, where there is none', { verb: 'done', subject }, {}, 'not-known'],
  ])('is refused %s', (_why, act, state, code) => {
    expect(pageOrders(act, onX(state))).toMatchObject({ ok: false, refusal: { code } })
  })
})
