import { describe, expect, it } from 'vitest'
import { type ConversationId, GONE_AFTER } from '#shared/inbox/conversation.ts'
import type { Presence as Line } from '#shared/sync/presence.ts'
import type { MemberId } from '#shared/team/member.ts'
import { Presence } from './presence.ts'

const [dana, min] = ['dana' as MemberId, 'min' as MemberId]
const [one, other] = ['one' as ConversationId, 'other' as ConversationId]

/** A desk with a clock that only moves when told, and a list of what was said. */
const aDesk = () => {
  const clock = { now: 1_000_000 }
  const told: Line[] = []
  const presence = new Presence(
    () => clock.now,
    (_desk, line) => told.push(line),
  )
  const visitor = (member: MemberId) => {
    const made = { member, desk: 'desk', heardAt: clock.now }
    presence.come(made)
    return made
  }
  return { clock, told, presence, visitor }
}

describe('who is where', () => {
  it('counts everybody as seen at the start until they had time to come back', () => {
    const { clock, presence } = aDesk()
    clock.now += GONE_AFTER - 1
    expect(presence.seenAt(dana, one)).toBe(1_000_000)
    clock.now += 1
    expect(presence.seenAt(dana, one)).toBeNull()
  })

  it('gives the last sign of life, until the socket has been silent too long', () => {
    const { clock, presence, visitor } = aDesk()
    const at = visitor(dana)
    presence.sent(at, one, 'replying')
    clock.now += GONE_AFTER
    at.heardAt = clock.now
    expect(presence.seenAt(dana, one), 'a beat keeps them there, and is no key press').toBe(1_000_000)
    clock.now += GONE_AFTER - 1
    expect(presence.seenAt(dana, one)).toBe(1_000_000)
    clock.now += 1
    expect(presence.seenAt(dana, one)).toBeNull()
  })

  it('tells silence once, and the return of whoever is heard again', () => {
    const { clock, told, presence, visitor } = aDesk()
    const at = visitor(dana)
    presence.sent(at, one, 'viewing')
    clock.now += GONE_AFTER
    presence.sweep()
    presence.sweep()
    at.heardAt = clock.now
    presence.sweep()
    expect(told.map(({ doing }) => doing)).toEqual(['viewing', 'gone', 'viewing'])
  })

  it('tells changes alone: a renewal only once it is some seconds newer', () => {
    const { clock, told, presence, visitor } = aDesk()
    const at = visitor(dana)
    presence.sent(at, one, 'replying')
    clock.now += 1_000
    presence.sent(at, one, 'replying')
    expect(told).toHaveLength(1)
    clock.now += 4_000
    presence.sent(at, one, 'replying')
    expect(told.map(({ at }) => at)).toEqual([1_000_000, 1_005_000])
  })

  it('keeps people and conversations apart', () => {
    const { presence, visitor } = aDesk()
    const [hers, his] = [visitor(dana), visitor(min)]
    presence.sent(hers, one, 'replying')
    presence.sent(his, one, 'viewing')
    presence.sent(hers, other, 'viewing')
    expect(presence.listOf('desk')).toHaveLength(3)
    presence.leave(hers)
    expect(presence.listOf('desk')).toEqual([
      { member: min, conversation: one, doing: 'viewing', at: 1_000_000 },
    ])
  })

  it('lets the oldest of too many give way', () => {
    const { presence, visitor } = aDesk()
    const at = visitor(dana)
    for (let i = 0; i < 70; i += 1) presence.sent(at, `c${i}` as ConversationId, 'viewing')
    const list = presence.listOf('desk')
    expect(list).toHaveLength(64)
    expect(list[0]?.conversation).toBe('c6')
  })
})
