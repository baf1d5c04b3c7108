import { AlarmClock, ArrowLeftRight, Check, Flag, MessageSquare, Reply, Undo2 } from 'lucide-react'
import type { Assignee } from '#shared/inbox/conversation.ts'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import type { ConversationRead } from '#shared/sync/reads.ts'
import { SYSTEM } from '#shared/team/member.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { usePeople } from '../team/people.ts'
import { useWords } from '../use-words.ts'
import { Clock } from '../when.tsx'
import { useHistory } from './read-conversation.ts'
import { useAssigneeName } from './use-assignee.ts'

type HistoryLine = ConversationRead['history'][number]

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
    ...history.history
      .filter(({ kind }) => kind !== 'conversation.noted')
      .map((event) => ({ at: event.at, note: null, event })),
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
            key={event.id}
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
  return ({ kind, actor: by, body }: HistoryLine): string | null => {
    const actor = name(by)
    const before = body.before as { by?: string } | null | undefined
    switch (kind) {
      case 'conversation.assigned':
        return happened[kind](actor, assignee(body.after))
      case 'conversation.unassigned':
        return happened[kind](actor, assignee(body.before))
      case 'conversation.escalated':
        return happened[kind](actor, assignee(body.to))
      case 'conversation.taken-over':
        return happened[kind](actor, name(before?.by))
      case 'conversation.asked':
        return happened[kind](actor, name(body.holder))
      case 'conversation.released':
        // Answering and closing let the claim go by themselves: those lines say it already.
        if (body.why === 'replied' || body.why === 'done') return null
        return body.why === 'expired'
          ? happened['conversation.expired'](name(before?.by))
          : happened[kind](actor)
      case 'conversation.reply-recorded':
        return body.by ? happened[kind](name(body.by)) : happened['conversation.outside']
      case 'conversation.opened':
      case 'conversation.claimed':
      case 'conversation.taken-back':
      case 'conversation.allowed-once':
      case 'conversation.done':
      case 'conversation.reopened':
        return happened[kind](actor)
      default:
        return null
    }
  }
}
