import { useEffect, useState } from 'react'
import type { Refused } from '#shared/sync/envelope.ts'
import type { Me } from '#shared/sync/mirror-rows.ts'
import type { WaitingBrowser } from '#shared/team/answers.ts'
import { get } from '../ask.ts'
import { toSignIn } from '../sign-in.tsx'
import { w } from '../speak.ts'
import { Page, Title } from '../ui/page.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useAsked } from '../use-asked.ts'
import { useFocusOnChange } from '../use-focus-on-change.ts'
import { Compare } from './compare.tsx'
import { EnterCode } from './enter-code.tsx'

type Answered = { kind: 'approved' | 'refused'; device: string }

/** A browser asked to be let in; its person compares the codes. Opening this page decides nothing. */
export const Pair = () => {
  const { answer, again } = useAsked<Me>('/api/me')
  const [code, setCode] = useState(() => new URLSearchParams(location.search).get('code') ?? '')
  const [waiting, setWaiting] = useState<WaitingBrowser | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [answered, setAnswered] = useState<Answered | null>(null)
  useFocusOnChange(answered?.kind)

  const signedIn = answer?.ok === true
  useEffect(() => {
    if (!signedIn || !code) return
    void get<WaitingBrowser>(`/api/pairing?code=${encodeURIComponent(code)}`).then((found) => {
      setWaiting(found.ok ? found.value : null)
      setRefused(found.ok ? null : found.refused)
    })
  }, [signedIn, code])

  if (!answer) return null
  if (!answer.ok)
    return answer.status === 401 ? toSignIn() : <Trouble refused={answer.refused} again={again} />
  if (answered) return <Outcome {...answered} />
  if (waiting) return <Compare me={answer.value} waiting={waiting} onAnswered={setAnswered} />
  if (code && !refused) return null
  return (
    <EnterCode
      refused={refused}
      onEntered={(entered) => {
        // The same wrong code again is asked again.
        setCode('')
        queueMicrotask(() => setCode(entered))
      }}
    />
  )
}

const Outcome = ({ kind, device }: Answered) => (
  <Page width="pair">
    {kind === 'approved' ? (
      <Title lead={w.pair.approvedLead(device)}>{w.pair.approvedTitle}</Title>
    ) : (
      <Title lead={w.pair.refusedLead}>{w.pair.refusedTitle}</Title>
    )}
  </Page>
)
