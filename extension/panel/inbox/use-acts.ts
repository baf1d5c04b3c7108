import { useState } from 'react'
import type { Assignee } from '#shared/inbox/conversation.ts'
import { uuidv7 } from '#shared/kit/id.ts'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import type { Words } from '#shared/words/words.ts'
import type { Settled } from '../../link/panel-link.ts'
import { useLink } from '../link-context.tsx'
import { type PersonOf, usePeople } from '../team/people.ts'
import { useWords } from '../use-words.ts'

const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

/** What came of an act, as one sentence, or null when it simply happened. */
export const outcomeSentence = (answer: Settled, words: Words, person: PersonOf): string | null => {
  const { outcome } = words.panel
  switch (answer.outcome) {
    case 'done':
      return null
    case 'queued':
      return outcome.queued
    case 'forbidden':
      return outcome.forbidden(namesIn(answer.details.whoCould, person))
    case 'refused':
      return refusalSentence(answer.code, answer.details, words, person)
    case 'failed':
      return answer.code === 'no-answer' ? outcome['no-answer'] : outcome.failed
  }
}

/** A code of a newer server than this extension still gets a sentence. */
export const refusalSentence = (
  code: string | null,
  details: Record<string, unknown>,
  words: Words,
  person: PersonOf,
): string => {
  const known: Record<string, unknown> = words.refusals
  const sentence = code !== null && Object.hasOwn(known, code) ? known[code] : null
  if (typeof sentence === 'string') return sentence
  const who = typeof details.by === 'string' ? person(details.by).name : words.panel.someone
  return typeof sentence === 'function' ? String(sentence(who)) : words.panel.outcome.failed
}

const namesIn = (ids: unknown, person: PersonOf) =>
  Array.isArray(ids) ? ids.map((id) => person(String(id)).name).join(', ') : ''

/** The verbs of one conversation. `trouble` is the sentence of the last one that did not simply happen. */
export const useActs = (row: ConversationRow | undefined) => {
  const link = useLink()
  const [words, person] = [useWords(), usePeople()]
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)

  const run = async (verb: string, input: unknown = {}) => {
    if (!row) return false
    setTrouble(null)
    setBusy(verb)
    const answer = await link.command(`conversation.${verb}`, row.id, input, row.version)
    setBusy(null)
    setTrouble(outcomeSentence(answer, words, person))
    return answer.outcome === 'done' || answer.outcome === 'queued'
  }
  return {
    trouble,
    busy,
    claim: () => run('claim', { draft: row?.draft ?? newId() }),
    release: () => run('release'),
    takeOver: () => run('take-over'),
    takeBack: () => run('take-back'),
    ask: () => run('ask'),
    done: () => run('done'),
    reopen: () => run('reopen'),
    assign: (to: Assignee | null) => (to ? run('assign', { to }) : run('unassign')),
    escalate: (to: Assignee, reason: string) => run('escalate', { to, reasonId: newId(), reason }),
    note: (text: string) => run('note', { note: newId(), text }),
    say: setTrouble,
  }
}
export type Acts = ReturnType<typeof useActs>
