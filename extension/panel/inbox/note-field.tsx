import { type RefObject, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Key } from '../../ui/key.tsx'
import { useWords } from '../use-words.ts'
import type { Acts } from './use-acts.ts'

/** Texts half written, by conversation: going to the queue and back must not lose one. */
const unfinished = new Map<string, string>()

/** Grows as it is written in; Mod Enter adds. Enter alone is a line, and never acts in the midst of a composition. */
export const NoteField = ({
  conversation,
  acts,
  field,
}: {
  conversation: string
  acts: Acts
  field: RefObject<HTMLTextAreaElement | null>
}) => {
  const { panel } = useWords()
  const [text, setText] = useState(() => unfinished.get(conversation) ?? '')
  const change = (next: string) => {
    setText(next)
    unfinished.set(conversation, next)
  }
  const add = async () => {
    const written = text.trim()
    if (!written) return
    if (await acts.note(written)) change('')
  }
  return (
    <div className="relative flex items-end gap-2 border-t border-line px-4 pt-3 pb-3">
      <textarea
        ref={field}
        className="fld flex-1"
        rows={1}
        maxLength={4_000}
        aria-label={panel.notes.field}
        aria-keyshortcuts="N"
        placeholder={panel.notes.field}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing)
            return
          event.preventDefault()
          void add()
        }}
      />
      {!text && (
        <span className="pointer-events-none absolute top-[21px] right-7">
          <Key>N</Key>
        </span>
      )}
      {text.trim() && (
        <Button size="l" kind="primary" busy={acts.busy === 'note'} onClick={add}>
          {panel.notes.add}
        </Button>
      )}
    </div>
  )
}
