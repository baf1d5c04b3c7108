import { describe, expect, it } from 'vitest'
import type { ProfileId } from '../team/profile.ts'
import { aState, by, dana, hallacoffee, LATER, min, source, v7 } from './conversation.fixtures.ts'
import type { ReplyId } from './conversation.ts'
import { recordReply } from './record-reply.ts'
import type { Subject } from './subject.ts'

const reply = v7(0x70) as ReplyId
const permalink = 'https://x.com/hallacoffee/status/1893000000000000009'
const input = {
  reply,
  subject: source.subject,
  profile: hallacoffee,
  permalink,
  at: 5,
  text: 'We are sorry, Lena.',
}
const claim = { by: dana.id, grant: 1, at: 0 }

describe('recording a reply', () => {
  it('answers the conversation with its text apart, and ends the own claim (C9)', () => {
    expect(recordReply.decide(aState({ claim }), input, by(dana, 10))).toMatchObject({
      ok: true,
      value: [
        {
          kind: 'conversation.reply-recorded',
          by: dana.id,
          at: 5,
          text: { text: reply, body: 'We are sorry, Lena.' },
        },
        { kind: 'conversation.released', before: claim, why: 'replied' },
      ],
    })
  })

  it("leaves a teammate's claim alone", () => {
    expect(recordReply.decide(aState({ claim }), input, by(min, 10)).ok && 1).toBe(1)
    expect(recordReply.decide(aState({ claim }), input, by(min, 10))).toMatchObject({ value: { length: 1 } })
  })

  it('does not believe a clock that is ahead of the server', () => {
    expect(recordReply.decide(aState(), { ...input, at: LATER }, by(dana, 10))).toMatchObject({
      value: [{ at: 10 }],
    })
  })

  it('changes nothing the second time', () => {
    const answered = aState({ answer: { reply, by: dana.id, at: 5, permalink } })
    expect(recordReply.decide(answered, input, by(dana, 10))).toEqual({ ok: true, value: [] })
  })

  it('refuses an unknown profile and a post of another conversation', () => {
    const elsewhere = { ...input, subject: 'x:status:1' as Subject }
    expect(recordReply.decide(aState(), elsewhere, by(dana))).toMatchObject({
      refusal: { code: 'not-this-post' },
    })
    const strange = { ...input, profile: v7(0x71) as ProfileId }
    expect(recordReply.decide(aState(), strange, by(dana))).toMatchObject({ refusal: { code: 'no-profile' } })
  })

  it.each([
    'javascript:alert(1)',
    'https://x.com.evil.example/a',
    'http://x.com/a/status/1',
    'https://x.com/a b',
  ])('takes no permalink like %s', (address) =>
    expect(recordReply.input.safeParse({ ...input, permalink: address }).success).toBe(false),
  )
})
