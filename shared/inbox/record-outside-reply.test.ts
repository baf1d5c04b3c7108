import { describe, expect, it } from 'vitest'
import { answerBy, aState, by, dana, hallacoffee, min, source, v7 } from './conversation.fixtures.ts'
import type { ReplyId } from './conversation.ts'
import { recordOutsideReply } from './record-outside-reply.ts'

const reply = v7(0x70) as ReplyId
const permalink = 'https://x.com/hallacoffee/status/1893000000000000009'

describe('recording a reply seen outside Perch', () => {
  const seen = { reply, subject: source.subject, profile: hallacoffee, permalink, at: 5 }

  it('answers without an author and without a text', () => {
    expect(recordOutsideReply.decide(aState(), seen, by(min, 10))).toMatchObject({
      value: [{ kind: 'conversation.reply-recorded', by: null, text: null, permalink }],
    })
  })

  it('changes nothing when the reply at that address is known', () => {
    const known = aState({ answer: { ...answerBy(dana), permalink } })
    expect(recordOutsideReply.decide(known, seen, by(min, 10))).toEqual({ ok: true, value: [] })
  })
})
