import { type ReactNode, useState } from 'react'
import { Button, LinkButton } from '../../ui/button.tsx'
import { useHouse } from '../link-context.tsx'
import { useWords } from '../use-words.ts'
import { Connect } from './connect.tsx'
import { Consent } from './consent.tsx'
import { hostOf } from './host-of.ts'

export type Step = 'off' | 'consent' | 'connect' | 'done'

/** Where a person stands on the way in. `off`: they said not now, and are not asked again by themselves. */
export const useStep = () => {
  const { consent, me } = useHouse()
  const [declined, setDeclined] = useState(false)
  const step: Step = !consent ? (declined ? 'off' : 'consent') : me ? 'done' : 'connect'
  return { step, setDeclined }
}

export const Off = ({ onAct }: { onAct(): void }) => {
  const { off } = useWords().connect
  return (
    <div className="mt-[22px]">
      <h1 className="text-20 font-semibold tracking-[-0.012em]">{off.title}</h1>
      <p className="mt-1.5 text-ink-2">{off.line}</p>
      <Button className="mt-4" size="xl" onClick={onAct}>
        {off.act}
      </Button>
    </div>
  )
}

/** The three steps, each in the room that the surface gives it. */
export const Start = ({ step, setDeclined, done }: ReturnType<typeof useStep> & { done: ReactNode }) => {
  switch (step) {
    case 'off':
      return <Off onAct={() => setDeclined(false)} />
    case 'consent':
      return <Consent onNotNow={() => setDeclined(true)} />
    case 'connect':
      return (
        <div className="mt-[22px] max-w-[360px] pb-7">
          <Connect />
        </div>
      )
    case 'done':
      return done
  }
}

export const Connected = () => {
  const { done } = useWords().connect
  const { me, server } = useHouse()
  return (
    <div className="mt-[22px] max-w-[420px] pb-7">
      <h1 className="text-20 font-semibold tracking-[-0.012em]">{done.title(me?.workspace.name ?? '')}</h1>
      <p className="mt-1.5 text-16 text-ink-2">{done.line}</p>
      <LinkButton className="mt-4" size="xl" kind="primary" href="https://x.com/">
        {done.open}
      </LinkButton>
      <p className="mt-5 text-ink-2">
        {done.pin} {done.panel}
      </p>
      {server && <p className="mt-1.5 text-12 text-ink-3">{done.server(hostOf(server))}</p>}
    </div>
  )
}

/** What the foot says on the way: which step, and what comes then. */
export const useStepWords = (step: Step): [string, string] => {
  const { connect, panel } = useWords()
  const { pairing } = useHouse()
  if (step === 'off' || step === 'done')
    return [step === 'done' ? panel.status.live : connect.notConnected, '']
  const now = step === 'consent' ? 0 : pairing.step === 'waiting' ? 2 : 1
  return [connect.step(now + 1, 3), connect.afterwards[now] ?? '']
}
