import { type FormEvent, useState } from 'react'
import type { Refused } from '#shared/sync/envelope.ts'
import { sentence } from '../ask.ts'
import { w } from '../speak.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Page, Title } from '../ui/page.tsx'

type Props = { refused: Refused | null; onEntered: (code: string) => void }

/** Opened without a code, or with one that no browser waits with. */
export const EnterCode = ({ refused, onEntered }: Props) => {
  const [typed, setTyped] = useState('')
  const enter = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim()) onEntered(typed)
  }
  return (
    <Page width="pair">
      <Title lead={w.pair.enterLead}>{w.pair.enterTitle}</Title>
      <form onSubmit={enter}>
        <Field
          label={w.pair.enterField}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          error={refused && sentence(refused)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={10}
          autoFocus
        />
        <Button type="submit" rank="primary" big className="mt-5">
          {w.acts.next}
        </Button>
      </form>
    </Page>
  )
}
