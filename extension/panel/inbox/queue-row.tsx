import clsx from 'clsx'
import { networkOf } from '#shared/inbox/subject.ts'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import { Button } from '../../ui/button.tsx'
import { Shape } from '../../ui/shape.tsx'
import { useHouse, useLink, useObservable } from '../link-context.tsx'
import { go } from '../route.ts'
import { authorName, useCan } from '../team/people.ts'
import { useNow } from '../use-now.ts'
import { useWords } from '../use-words.ts'
import { When } from '../when.tsx'
import { AssignMenu } from './assign-menu.tsx'
import { StateShape, useStateWords } from './state-line.tsx'
import { stateOf } from './state-of.ts'
import { useActs } from './use-acts.ts'

/** Shape, author, since when; below it the state in words, or what was said. One stop of the Tab key; letters do the rest. */
export const QueueRow = ({
  row,
  isChosen,
  isAssigning,
  onAssigning,
  onChoose,
}: {
  row: ConversationRow
  isChosen: boolean
  isAssigning: boolean
  onAssigning(open: boolean): void
  onChoose(): void
}) => {
  const words = useWords()
  const { panel } = words
  const [now, can, stateWords] = [useNow(5_000), useCan(), useStateWords()]
  const presence = useObservable(useLink().presence)
  const { me } = useHouse()
  const acts = useActs(row)
  const state = stateOf(row, presence, me?.member, now)
  const [first] = row.subjects
  const isFree = state.kind === 'free'
  const said = row.answer ? row.reply : row.escalated ? row.reason : null
  const line = [
    stateWords(row, state),
    ...(said ? [`“${said}”`] : []),
    ...(row.notes > 0 ? [panel.queue.notes(row.notes)] : []),
  ].join(' · ')
  return (
    <div
      className={clsx(
        'relative flex items-center gap-2.5 px-4 py-[9px] hover:bg-hover',
        isChosen && 'bg-hover before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-ink',
      )}
    >
      <button
        type="button"
        data-row={row.id}
        className="grid min-w-0 flex-1 grid-cols-[18px_1fr_auto] gap-x-2.5 gap-y-0.5 text-left after:absolute after:inset-0"
        onClick={() => go('conversation', row.id)}
        onFocus={onChoose}
      >
        <span className="pt-[3px]">
          <StateShape kind={state.kind} />
        </span>
        <span className="flex min-w-0 items-center gap-1.5">
          <b className="cut">{authorName(first?.author ?? null, words)}</b>
          {first && <Shape of={networkOf(first.subject)} size={13} className="text-ink-3" />}
        </span>
        <When at={row.openedAt} />
        <span className="col-span-2 col-start-2 cut text-ink-2">{line}</span>
      </button>
      {isFree && me && can('assign') && (
        <Button
          size="s"
          tabIndex={-1}
          className="relative z-1"
          keyHint="T"
          busy={acts.busy === 'assign'}
          onClick={() => acts.assign({ member: me.member })}
        >
          {panel.act.take}
        </Button>
      )}
      {isAssigning && (
        <AssignMenu
          value={row.assignee}
          onChoose={acts.assign}
          open
          onOpenChange={onAssigning}
          trigger={
            <button
              type="button"
              className="absolute right-4 bottom-1 size-px"
              aria-label={panel.act.assignTo}
            />
          }
        >
          {null}
        </AssignMenu>
      )}
    </div>
  )
}
