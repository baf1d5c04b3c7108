import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import { ConversationRead } from '#shared/sync/reads.ts'
import { useLink } from '../link-context.tsx'

/** Read again whenever the row's version moves; what was there stays on screen meanwhile. */
export const useHistory = ({ id, version }: ConversationRow) => {
  const link = useLink()
  const [history, setHistory] = useState<{ of: string; value: ConversationRead } | null>(null)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version or a press of "try again" is what makes it read anew
  useEffect(() => {
    let left = false
    const read = async () => {
      const answer = await link.read(`/api/conversations/${id}`)
      if (left) return
      const parsed = z.safeParse(ConversationRead, answer.body)
      setFailed(answer.outcome !== 'done' || !parsed.success)
      if (parsed.success) setHistory({ of: id, value: parsed.data })
    }
    void read()
    return () => {
      left = true
    }
  }, [link, id, version, tries])
  return {
    history: history?.of === id ? history.value : null,
    failed,
    again: () => setTries((count) => count + 1),
  }
}
