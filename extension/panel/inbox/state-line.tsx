import clsx from 'clsx'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import type { Words } from '#shared/words/words.ts'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import { type PersonOf, usePeople } from '../team/people.ts'
import { useWords } from '../use-words.ts'
import type { ConversationState, StateKind } from './state-of.ts'
import { useAssigneeName } from './use-assignee.ts'

const inks: Record<StateKind, string> = {
  free: 'text-ink-3',
  mine: 'text-ink',
  assigned: 'text-ink-2',
  replying: 'text-amber',
  paused: 'text-ink-2',
  answered: 'text-teal',
  outside: 'text-teal',
  escalated: 'text-red',
  done: 'text-ink-3',
}

export const shapeOf = (kind: StateKind): ShapeName => (kind === 'assigned' ? 'mine' : kind)

export const StateShape = ({ kind, size }: { kind: StateKind; size?: number }) => (
  <span className={clsx('flex', inks[kind])}>
    <Shape of={shapeOf(kind)} size={size} />
  </span>
)

/** The state in words, names first. */
export const stateWords = (
  { kind, who }: ConversationState,
  { panel: { state, someone } }: Words,
  person: PersonOf,
  assignee: string,
): string => {
  const one = who ? person(who) : null
  const name = one?.name ?? someone
  switch (kind) {
    case 'replying':
      return one?.isMe ? state.youReply : state.replying(name)
    case 'paused':
      return one?.isMe ? state.youPaused : state.paused(name)
    case 'answered':
      return one?.isMe ? state.youAnswered : state.answered(name)
    case 'assigned':
      return state.assigned(one ? name : assignee)
    case 'escalated':
      return state.escalated(assignee)
    default:
      return state[kind]
  }
}

export const useStateWords = () => {
  const [words, person, assigneeName] = [useWords(), usePeople(), useAssigneeName()]
  return (row: ConversationRow, state: ConversationState) =>
    stateWords(state, words, person, assigneeName(row.escalated?.to ?? row.assignee))
}
