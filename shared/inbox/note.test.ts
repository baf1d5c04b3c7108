import { describe, expect, it } from 'vitest'
import { aState, by, min, v7 } from './conversation.fixtures.ts'
import { note } from './note.ts'

describe('a note', () => {
  it('keeps its text apart from the event', () => {
    const input = note.input.parse({ note: v7(0x61), text: ' Second broken cup this month ' })
    expect(note.decide(aState(), input, by(min))).toEqual({
      ok: true,
      value: [
        {
          kind: 'conversation.noted',
          note: v7(0x61),
          by: min.id,
          text: { text: v7(0x61), body: 'Second broken cup this month' },
        },
      ],
    })
  })

  it.each([
    ['empty', '  '],
    ['longer than 4,000', 'x'.repeat(4001)],
  ])('is not taken when %s', (_what, text) => {
    expect(note.input.safeParse({ note: v7(0x61), text }).success).toBe(false)
  })
})
