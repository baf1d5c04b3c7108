import { ExternalLink } from 'lucide-react'
import { networkOf } from '#shared/inbox/subject.ts'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import { Icon } from '../../ui/icon.tsx'
import { Shape } from '../../ui/shape.tsx'
import { authorName } from '../team/people.ts'
import { useWords } from '../use-words.ts'
import { When } from '../when.tsx'

/** Which post this is about. Its text is never kept: it stands on the page, one press away. */
export const PostHead = ({ row }: { row: ConversationRow }) => {
  const words = useWords()
  const [first] = row.subjects
  if (!first) return null
  const network = networkOf(first.subject)
  return (
    <div className="px-4 pt-3.5 pb-3">
      <div className="flex items-center gap-1.5">
        <Shape of={network} size={13} className="text-ink-3" />
        <h1 className="cut text-13 font-semibold">{authorName(first.author, words)}</h1>
        <span className="ml-auto">
          <When at={row.openedAt} />
        </span>
      </div>
      <a
        className="mt-0.5 inline-flex min-h-6 items-center gap-1 text-ink-2 underline decoration-line-strong underline-offset-3"
        href={first.url}
        target="_blank"
        rel="noreferrer"
      >
        {words.panel.here.openOn(words.panel.networks[network])}
        <Icon of={ExternalLink} size={12} />
      </a>
    </div>
  )
}
