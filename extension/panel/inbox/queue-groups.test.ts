import { describe, expect, it } from 'vitest'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import { queueGroups } from './queue-groups.ts'

const me = 'me'
const row = (id: string, part: object = {}) =>
  ({
    id,
    state: 'open',
    assignee: null,
    claim: null,
    answer: null,
    escalated: null,
    openedAt: 0,
    changedAt: 0,
    ...part,
  }) as unknown as ConversationRow
const ids = (groups: { rows: ConversationRow[] }[]) =>
  groups.map(({ rows }) => rows.map(({ id }) => id as string))

describe('the queue', () => {
  it('shows what I was given and what I hold, the escalated first, then the oldest', () => {
    const groups = queueGroups(
      [
        row('later', { assignee: { member: me }, openedAt: 2 }),
        row('held', { claim: { by: me }, openedAt: 1 }),
        row('escalated', { assignee: { member: me }, escalated: {}, openedAt: 3 }),
      ],
      me,
    )
    expect(ids(groups.mine)).toEqual([['escalated', 'held', 'later']])
  })

  it('puts the free ones under mine, oldest first, also when nothing is mine', () => {
    const groups = queueGroups([row('new', { openedAt: 9 }), row('old', { openedAt: 1 })], me)
    expect(ids(groups.mine)).toEqual([['old', 'new']])
    expect(groups.mine[0]?.title).toBe('freeOldest')
  })

  it('keeps what is answered or done out of every list but the last of the team, the newest first', () => {
    const groups = queueGroups(
      [
        row('answered', { assignee: { member: me }, answer: {}, changedAt: 1 }),
        row('done', { state: 'done', changedAt: 2 }),
        row('theirs', { assignee: { member: 'other' } }),
      ],
      me,
    )
    expect(ids(groups.mine)).toEqual([])
    expect(ids(groups.team)).toEqual([['theirs'], ['done', 'answered']])
  })

  it('does not call free what was handed up', () => {
    const groups = queueGroups([row('up', { escalated: {} })], me)
    expect(ids(groups.free)).toEqual([])
    expect(ids(groups.team)).toEqual([['up']])
  })
})
