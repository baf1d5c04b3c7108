import { Lock } from 'lucide-react'
import { useState } from 'react'
import { networkOf, type Subject } from '#shared/inbox/subject.ts'
import type { SentLine } from '../../link/panel-messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { Strip } from '../../ui/strip.tsx'
import { hostOf } from '../connect/host-of.ts'
import { useHouse, useLink, useObservable } from '../link-context.tsx'
import { authorName } from '../team/people.ts'
import { useWords } from '../use-words.ts'
import { SentRow } from './sent-row.tsx'

/** Every message about a page that left this browser, by post, the newest post first, each opening to its fields. */
export const Left = () => {
  const link = useLink()
  const words = useWords()
  const { left, networks } = words.panel
  const lines = useObservable(link.sent)
  const conversations = useObservable(link.conversations)
  const { server } = useHouse()
  const [open, setOpen] = useState<string | null>(null)
  const groups = groupBySubject(lines)
  const authorOf = (subject: Subject) => {
    const row = [...conversations.values()].find(({ subjects }) =>
      subjects.some((one) => one.subject === subject),
    )
    return authorName(row?.subjects.find((one) => one.subject === subject)?.author ?? null, words)
  }
  return (
    <>
      <div className="border-b border-line px-4 py-3.5">
        <h1 className="num text-28 font-semibold tracking-[-0.02em]">{left.count(lines.length)}</h1>
        <p className="mb-3 text-ink-2">
          {lines.length > 0 && server
            ? left.about(groups.filter(([subject]) => subject).length, hostOf(server))
            : left.none}
        </p>
        <Strip inside shape={<Icon of={Lock} />} title={left.rest} line={left.restLine} />
      </div>
      {groups.map(([subject, list]) => (
        <section key={subject ?? 'none'} className="border-line pb-2 not-last:border-b">
          <h2 className="flex gap-2 px-4 pt-4 pb-1 text-12 font-medium text-ink-3">
            <span className="cut">
              {subject ? left.on(authorOf(subject), networks[networkOf(subject)]) : 'Perch'}
            </span>
            <span className="num ml-auto flex-none font-normal">{left.count(list.length)}</span>
          </h2>
          {list.map((line) => (
            <SentRow
              key={line.id}
              line={line}
              isOpen={open === line.id}
              onToggle={() => setOpen(open === line.id ? null : line.id)}
            />
          ))}
        </section>
      ))}
    </>
  )
}

const groupBySubject = (lines: readonly SentLine[]): [Subject | null, SentLine[]][] => {
  const groups = new Map<Subject | null, SentLine[]>()
  for (const line of [...lines].sort((one, other) => other.at - one.at))
    groups.set(line.subject, [...(groups.get(line.subject) ?? []), line])
  return [...groups]
}

/** All of it as plain text, for a person's own records. */
export const asText = (lines: readonly SentLine[]) =>
  lines
    .map(({ at, what, subject, as, fields, bytes }) =>
      [
        `${new Date(at).toISOString()} ${what} (${bytes} bytes)`,
        ...(subject ? [`  subject: ${subject}`] : []),
        ...(as ? [`  as: ${as}`] : []),
        ...fields.map(({ name, value }) => `  ${name}: ${value}`),
      ].join('\n'),
    )
    .join('\n\n')
