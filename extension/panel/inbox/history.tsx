import { AlarmClock, ArrowLeftRight, Check, Flag, MessageSquare, Reply, Undo2 } from 'lucide-react'
import type { Assignee } from '#shared/inbox/conversation.ts'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import { SYSTEM } from '#shared/team/member.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { usePeople } from '../team/people.ts'
import { useWords } from '../use-words.ts'
import { Clock } from '../when.tsx'
import { type Happened, useHistory } from './read-conversation.ts'
import { useAssigneeName } from './use-assignee.ts'

const icons: Record<string, typeof Check> = {
  'conversation.claimed': MessageSquare,
  'conversation.released': Undo2,
  'conversation.reply-recorded': Reply,
  'conversation.done': Check,
  'conversation.escalated': Flag,
  'conversation.expired': AlarmClock,
}

/** Notes in full, with a face; everything else that happened as one quiet line. Oldest first, as it was said. */
export const History = ({ row }: { row: ConversationRow }) => {
  const { panel } = useWords()
  const { history, failed, again } = useHistory(row)
  const [person, line] = [usePeople(), useHappened()]
  if (!history)
    return (
      <p className="px-4 py-3 text-ink-3" role="status">
        {failed ? panel.notes.failed : panel.notes.loading}{' '}
        {failed && (
          <Button size="s" onClick={again}>
            {panel.notes.again}
          </Button>
        )}
      </p>
    )
  const lines = [
    ...history.notes.map((note) => ({ at: note.at, note, event: null })),
    ...history.events
      .filter(({ kind }) => kind !== 'conversation.noted')
      .map((event) => ({ at: event.at ?? 0, note: null, event })),
  ].sort((one, other) => one.at - other.at)
  return (
    <ul className="px-4 py-2.5">
      {lines.map(({ at, note, event }) => {
        if (note)
          return (
            <li key={note.id} className="grid grid-cols-[24px_1fr] gap-2.5 py-[5px]">
              <Avatar person={person(note.by)} />
              <div className="min-w-0">
                <div className="flex items-baseline gap-1.5">
                  <b>{person(note.by).name}</b>
                  <Clock at={at} />
                </div>
                <p className="whitespace-pre-wrap wrap-anywhere">{note.text ?? panel.notes.erased}</p>
              </div>
            </li>
          )
        const said = event && line(event)
        if (!said) return null
        return (
          <li
            key={`${event.kind} ${at} ${said}`}
            className="grid grid-cols-[24px_1fr] items-center gap-2.5 py-[5px] text-12 text-ink-3"
          >
            <span className="flex justify-center">
              <Icon of={icons[event.kind] ?? ArrowLeftRight} />
            </span>
            <span>
              {said} · <Clock at={at} className="num" />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** One event as a sentence; null for a kind that this panel does not know yet. */
const useHappened = () => {
  const { happened } = useWords().panel
  const [person, assigneeName] = [usePeople(), useAssigneeName()]
  const name = (id: unknown) =>
    typeof id === 'string' ? (id === SYSTEM ? happened.perch : person(id).name) : ''
  const assignee = (to: unknown) => assigneeName((to ?? null) as Assignee | null)
  return (event: Happened): string | null => {
    const actor = name(event.actor ?? event.by)
    const before = event.before as { by?: string } | null | undefined
    switch (event.kind) {
      case 'conversation.assigned':
        return happened[event.kind](actor, assignee(event.after))
      case 'conversation.unassigned':
        return happened[event.kind](actor, assignee(event.before))
      case 'conversation.escalated':
        return happened[event.kind](actor, assignee(event.to))
      case 'conversation.taken-over':
        return happened[event.kind](actor, name(before?.by))
      case 'conversation.asked':
        return happened[event.kind](actor, name(event.holder))
      case 'conversation.released':
        return event.why === 'expired'
          ? happened['conversation.expired'](name(before?.by))
          : happened[event.kind](actor)
      case 'conversation.reply-recorded':
        return event.by ? happened[event.kind](name(event.by)) : happened['conversation.outside']
      case 'conversation.opened':
      case 'conversation.claimed':
      case 'conversation.taken-back':
      case 'conversation.allowed-once':
      case 'conversation.done':
      case 'conversation.reopened':
        return happened[event.kind](actor)
      default:
        return null
    }
  }
}
