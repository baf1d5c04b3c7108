import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { aState, by, care, dana, kofi, min, v7 } from './conversation.fixtures.ts'
import { escalate } from './escalate.ts'

type Input = z.infer<typeof escalate.input>
const input = escalate.input.parse({ to: { team: care }, reasonId: v7(0x60), reason: ' Threatens to sue ' })

describe('escalating', () => {
  it('hands it up with the reason, trimmed and kept apart', () => {
    expect(escalate.decide(aState({ assignee: { member: min.id } }), input, by(min))).toMatchObject({
      value: [
        {
          kind: 'conversation.escalated',
          before: null,
          to: { team: care },
          reason: { text: v7(0x60), body: 'Threatens to sue' },
          assignee: { member: min.id },
        },
      ],
    })
  })

  it('refuses whoever does not work for this client, and a done conversation', () => {
    const away: Input = { ...input, to: { member: kofi.id } }
    expect(escalate.decide(aState(), away, by(dana))).toMatchObject({ refusal: { code: 'not-in-team' } })
    expect(escalate.decide(aState({ state: 'done' }), input, by(dana))).toMatchObject({
      refusal: { code: 'done' },
    })
  })
})
