import type { ConversationRow } from '#shared/sync/mirror-rows.ts'

export type Segment = 'mine' | 'free' | 'team'
export type Group = {
  title: 'freeOldest' | 'escalated' | 'withSomebody' | 'doneLately' | null
  rows: ConversationRow[]
}

const isOver = (row: ConversationRow) => row.state === 'done' || row.answer !== null
const isMine = (row: ConversationRow, me: string) =>
  row.claim?.by === me || (row.assignee !== null && 'member' in row.assignee && row.assignee.member === me)
const isFree = (row: ConversationRow) => !row.assignee && !row.claim && !row.escalated
const oldest = (one: ConversationRow, other: ConversationRow) => one.openedAt - other.openedAt
const newest = (one: ConversationRow, other: ConversationRow) => other.changedAt - one.changedAt
/** Escalated ones first, then the oldest. */
const pressing = (one: ConversationRow, other: ConversationRow) =>
  Number(Boolean(other.escalated)) - Number(Boolean(one.escalated)) || oldest(one, other)

/** The lists of the queue. Mine never ends in nothing: the free ones stand below it, oldest first. */
export const queueGroups = (all: Iterable<ConversationRow>, me: string): Record<Segment, Group[]> => {
  const rows = [...all]
  const open = rows.filter((row) => !isOver(row))
  const mine = open.filter((row) => isMine(row, me)).sort(pressing)
  const free = open.filter((row) => isFree(row) && !isMine(row, me)).sort(oldest)
  const others = open.filter((row) => !isMine(row, me) && !isFree(row))
  const groups = {
    mine: [
      { title: null, rows: mine },
      { title: 'freeOldest', rows: free },
    ],
    free: [{ title: null, rows: free }],
    team: [
      { title: 'escalated', rows: others.filter(({ escalated }) => escalated).sort(oldest) },
      { title: 'withSomebody', rows: others.filter(({ escalated }) => !escalated).sort(oldest) },
      { title: 'doneLately', rows: rows.filter(isOver).sort(newest) },
    ],
  } satisfies Record<Segment, Group[]>
  return {
    mine: groups.mine.filter((group) => group.rows.length > 0),
    free: groups.free.filter((group) => group.rows.length > 0),
    team: groups.team.filter((group) => group.rows.length > 0),
  }
}
