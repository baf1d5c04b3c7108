import clsx from 'clsx'
import { ArrowLeftRight, Eye, StickyNote } from 'lucide-react'
import type { SentLine } from '../../link/panel-messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import { useWords } from '../use-words.ts'
import { Clock } from '../when.tsx'

const shapes: Record<string, ShapeName> = {
  'reply text': 'replying',
  'conversation.open': 'mine',
  'conversation.claim': 'replying',
  'conversation.record-reply': 'answered',
  'conversation.done': 'done',
  'conversation.escalate': 'escalated',
}
const icons: Record<string, typeof Eye> = { presence: Eye, 'conversation.note': StickyNote }

/** One message: when, what for, how many fields; opened, each field as it was sent. */
export const SentRow = ({
  line,
  isOpen,
  onToggle,
}: {
  line: SentLine
  isOpen: boolean
  onToggle(): void
}) => {
  const { left } = useWords().panel
  const known: Record<string, string> = left.what
  const shape = shapes[line.what]
  const fields = [
    ...(line.as ? [{ name: left.as, value: `@${line.as.replace(/^@/, '')}` }] : []),
    ...line.fields,
  ]
  return (
    <div className={clsx(isOpen && 'bg-hover shadow-[inset_2px_0_var(--p-ink)]')}>
      <button
        type="button"
        aria-expanded={isOpen}
        className="flex min-h-9 w-full items-center gap-[9px] px-4 text-left hover:bg-hover"
        onClick={onToggle}
      >
        <Clock at={line.at} />
        <span className="flex text-ink-3">
          {shape ? <Shape of={shape} /> : <Icon of={icons[line.what] ?? ArrowLeftRight} />}
        </span>
        <span className="min-w-0 flex-1">{known[line.what] ?? line.what}</span>
        <span className="num text-12 text-ink-3">{left.fields(fields.length)}</span>
      </button>
      {isOpen && (
        <dl className="grid grid-cols-[84px_1fr] gap-x-1.5 gap-y-[5px] pr-3 pb-3 pl-[60px] text-12 leading-4">
          {[...fields, { name: left.size, value: left.bytes(line.bytes) }].map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="text-ink-2 wrap-anywhere">{name}</dt>
              <dd className="wrap-anywhere whitespace-pre-wrap">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
