import { describe, expect, it } from 'vitest'
import { halla, v7 } from '../inbox/conversation.fixtures.ts'
import { isMirror, parseRoom, roomName } from './rooms.ts'

describe('the name of a room', () => {
  it('leads there and back', () => {
    const room = { kind: 'desk', id: halla } as const
    expect(parseRoom(roomName(room))).toEqual(room)
    expect(isMirror(room)).toBe(true)
  })

  it.each([
    '',
    'desk',
    'desk.',
    '.x',
    `desk.${v7(1)}@4`,
    `Desk.${v7(1)}`,
    'desk.00000000-0000-0000-0000-000000000000',
    `constructor.${v7(1)}`,
    `__proto__.${v7(1)}`,
    `draft.${v7(1)}\0session`,
  ])('"%s" is no room', (name) => expect(parseRoom(name)).toBeNull())
})
