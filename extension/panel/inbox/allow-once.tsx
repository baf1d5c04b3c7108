import { type FormEvent, useState } from 'react'
import type { ConversationId } from '#shared/inbox/conversation.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useLink } from '../link-context.tsx'
import { usePeople } from '../team/people.ts'
import { useWords } from '../use-words.ts'
import { outcomeSentence } from './use-acts.ts'

/** The gate's "Other": no text is ever entered in the native page, so the reason is written here. */
export const AllowOnce = ({ conversation }: { conversation: ConversationId }) => {
  const link = useLink()
  const [words, person] = [useWords(), usePeople()]
  const { allowOnce } = words.panel
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!reason.trim()) return
    const answer = await link.allowOnce(conversation, reason.trim())
    setSaid(outcomeSentence(answer, words, person) ?? allowOnce.done)
  }
  return (
    <form className="flex flex-col gap-2.5 border-b border-line bg-amber-soft px-4 py-3.5" onSubmit={submit}>
      <h2 className="font-semibold">{allowOnce.title}</h2>
      <p className="text-ink-2">{allowOnce.line}</p>
      <Field
        label={allowOnce.field}
        autoFocus
        maxLength={280}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex items-center gap-2">
        <Button type="submit" kind="primary">
          {allowOnce.act}
        </Button>
        <span role="status" className="text-ink-2">
          {said}
        </span>
      </div>
    </form>
  )
}
