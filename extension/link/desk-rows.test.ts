import { describe, expect, it } from 'vitest'
import type { DeskRow } from '#shared/sync/mirror-rows.ts'
import { deskRows } from './desk-rows.ts'

const conversation = (id: string, version = 1) =>
  ({ kind: 'conversation', id, version }) as unknown as DeskRow
const team = (id: string) => ({ kind: 'team', id, name: id }) as unknown as DeskRow

describe('the rows of the desk', () => {
  it('tell only those who look at the kind that changed', () => {
    const desk = deskRows()
    desk.take({ whole: true, rows: [conversation('a'), team('t')], gone: [] })
    const before = desk.teams.get()
    let told = 0
    desk.teams.subscribe(() => told++)
    desk.take({ whole: false, rows: [conversation('a', 2)], gone: [] })
    expect(told).toBe(0)
    expect(desk.teams.get()).toBe(before)
    expect(desk.conversations.get().get('a')?.version).toBe(2)
  })

  it('forget what is gone, and everything of before when told the whole', () => {
    const desk = deskRows()
    desk.take({ whole: true, rows: [conversation('a'), conversation('b'), team('t')], gone: [] })
    desk.take({ whole: false, rows: [], gone: ['conversation:a'] })
    expect([...desk.conversations.get().keys()]).toEqual(['b'])
    desk.take({ whole: true, rows: [conversation('c')], gone: [] })
    expect([...desk.conversations.get().keys()]).toEqual(['c'])
    expect(desk.teams.get().size).toBe(0)
  })

  it('are frozen: nobody writes into a mirror', () => {
    const desk = deskRows()
    desk.take({ whole: true, rows: [conversation('a')], gone: [] })
    const row = desk.conversations.get().get('a') as { version: number }
    expect(() => {
      row.version = 9
    }).toThrow()
  })
})
