import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { TAKE_BACK_WITHIN } from '#shared/inbox/conversation.ts'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import { Button } from '../../ui/button.tsx'
import { Shape } from '../../ui/shape.tsx'
import { Strip } from '../../ui/strip.tsx'
import { useHouse, useLink, useObservable } from '../link-context.tsx'
import { useCan, usePeople } from '../team/people.ts'
import { useNow } from '../use-now.ts'
import { useWords } from '../use-words.ts'
import { ActsRow } from './acts-row.tsx'
import { Collision } from './collision.tsx'
import { Escalate } from './escalate.tsx'
import { Facts } from './facts.tsx'
import { History } from './history.tsx'
import { NoteField } from './note-field.tsx'
import { PostHead } from './post-head.tsx'
import { stateOf } from './state-of.ts'
import { type Acts, useActs } from './use-acts.ts'

/** Typing is never taken for a key of ours. */
const isWriting = (target: EventTarget) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"]') !== null

/** One conversation from top to bottom. `silent`: shown as an account that is no profile of ours, so nothing can be done. */
export const Conversation = ({
  row,
  silent = false,
  focusNote = false,
}: {
  row: ConversationRow
  silent?: boolean
  focusNote?: boolean
}) => {
  const link = useLink()
  const [now, can] = [useNow(), useCan()]
  const { me } = useHouse()
  const presence = useObservable(link.presence)
  const acts = useActs(row)
  const [isAssigning, setAssigning] = useState(false)
  const [isEscalating, setEscalating] = useState(false)
  const note = useRef<HTMLTextAreaElement>(null)
  const state = stateOf(row, presence, me?.member, now)

  useEffect(() => {
    if (focusNote) note.current?.focus()
  }, [focusNote])

  const press = (event: KeyboardEvent) => {
    if (silent || isWriting(event.target) || event.metaKey || event.ctrlKey || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'n') note.current?.focus()
    else if (key === 'a' && can('assign') && row.state === 'open') setAssigning(true)
    else if (key === 'e' && can('reply') && row.state === 'open') void acts.done()
    else if (key === 't' && can('assign') && me && !row.assignee) void acts.assign({ member: me.member })
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of a focused card; each also stands on its button
    <div className="flex min-h-0 flex-1 flex-col" onKeyDown={press}>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <PostHead row={row} />
        <Collision row={row} state={state} />
        <TakenOver row={row} now={now} acts={acts} />
        <Facts
          row={row}
          state={state}
          acts={acts}
          mayAssign={!silent && can('assign')}
          assigning={{ open: isAssigning, set: setAssigning }}
        />
        {row.answer && <TheAnswer row={row} />}
        <div className="border-t border-line">
          <History row={row} />
        </div>
      </div>
      {!silent && (
        <>
          {isEscalating && <Escalate acts={acts} onClose={() => setEscalating(false)} />}
          {acts.trouble && <Strip live shape={<Shape of="warn" />} title={acts.trouble} />}
          {can('note') && <NoteField key={row.id} conversation={row.id} acts={acts} field={note} />}
          <div className="flex flex-wrap gap-1.5 border-t border-line px-4 py-2.5">
            <ActsRow row={row} state={state} acts={acts} onEscalate={() => setEscalating(true)} />
          </div>
        </>
      )}
    </div>
  )
}

const TheAnswer = ({ row }: { row: ConversationRow }) => {
  const { panel } = useWords()
  return (
    <div className="px-4 pb-3">
      <p className="rounded-3 bg-sunken px-3 py-2 whitespace-pre-wrap wrap-anywhere">
        {row.reply ?? <span className="text-ink-3">{panel.here.answerGone}</span>}
      </p>
      {row.answer?.permalink && (
        <a
          className="mt-1 inline-flex min-h-6 items-center text-ink-2 underline decoration-line-strong underline-offset-3"
          href={row.answer.permalink}
          target="_blank"
          rel="noreferrer"
        >
          {panel.here.showAnswer}
        </a>
      )}
    </div>
  )
}

/** Ten seconds to take back what was taken over from me. */
const TakenOver = ({ row, now, acts }: { row: ConversationRow; now: number; acts: Acts }) => {
  const [{ panel }, person] = [useWords(), usePeople()]
  const { me } = useHouse()
  const { takeOver, claim } = row
  if (!takeOver || takeOver.from !== me?.member || takeOver.grant !== claim?.grant) return null
  const left = TAKE_BACK_WITHIN - (now - takeOver.at)
  if (left <= 0) return null
  return (
    <Strip
      live
      shape={<Shape of="replying" size={16} />}
      title={panel.took(person(takeOver.by).name)}
      act={
        <Button size="s" kind="primary" onClick={acts.takeBack}>
          {panel.act.takeBack} · <span className="num">{Math.ceil(left / 1_000)} s</span>
        </Button>
      }
    />
  )
}
