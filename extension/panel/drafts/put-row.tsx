import { useState } from 'react'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import { Button } from '../../ui/button.tsx'
import { useLink, useObservable } from '../link-context.tsx'
import { useWords } from '../use-words.ts'

/** Back to the native box in one press. Sending stays the person's own press there. */
export const PutRow = ({ row, text }: { row: ConversationRow; text: string }) => {
  const link = useLink()
  const { reply } = useWords().panel
  const page = useObservable(link.page)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const hasBox = page?.conversation === row.id && page.composing
  const put = async () => {
    setBusy(true)
    const answer = await link.insert(row.id, text)
    setBusy(false)
    setSaid(answer.outcome === 'done' ? reply.putDone : reply.putFailed)
  }
  return (
    <div className="border-t border-line px-4 py-3">
      <Button
        className="w-full"
        size="l"
        kind="primary"
        busy={busy}
        off={!hasBox ? reply.putNoPage : !text.trim() ? reply.empty : false}
        onClick={put}
      >
        {reply.put}
      </Button>
      <p className="mt-1.5 text-12 text-ink-3" role="status">
        {said ?? (hasBox ? reply.putLine : reply.putNoPage)}
      </p>
    </div>
  )
}
