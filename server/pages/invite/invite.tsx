import { useState } from 'react'
import type { Me } from '#shared/sync/mirror-rows.ts'
import type { Offer } from '#shared/team/answers.ts'
import type { Device } from '../reads.ts'
import { w } from '../speak.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { useAsked } from '../use-asked.ts'
import { useFocusOnChange } from '../use-focus-on-change.ts'
import { AccountStep } from './account-step.tsx'
import { DoneStep } from './done-step.tsx'
import { ExtensionStep } from './extension-step.tsx'
import { Gone } from './gone.tsx'
import { OfferStep } from './offer-step.tsx'
import { PairStep } from './pair-step.tsx'

/** One link, one person: what it offers, an account, the extension, the pairing, done. Looking at it spends nothing. */
export const Invite = ({ token }: { token: string }) => {
  const { answer } = useAsked<Offer>(`/api/invitations/${encodeURIComponent(token)}`)
  const [at, setAt] = useState(0)
  const [me, setMe] = useState<Me | null>(null)
  const [device, setDevice] = useState<Device | null>(null)
  useFocusOnChange(`${at} ${device?.id}`)

  if (!answer) return null
  if (!answer.ok) return <Gone refused={answer.refused} />
  const offer = answer.value
  const joined = (made: Me) => {
    // The link is spent: a reload shows the workspace, and the address bar holds no secret.
    history.replaceState(null, '', '/')
    setMe(made)
    setAt(2)
  }
  const inviter = <Avatar id={offer.by.id} initials={offer.by.initials} standing />
  return (
    <Page width="wide" way={{ steps: w.invite.steps, at }} perched={inviter}>
      {at === 0 && <OfferStep offer={offer} token={token} onNext={() => setAt(1)} onJoined={joined} />}
      {at === 1 && <AccountStep token={token} onJoined={joined} />}
      {at === 2 && <ExtensionStep onNext={() => setAt(3)} />}
      {at === 3 && me && !device && <PairStep onPaired={setDevice} />}
      {at === 3 && me && device && <DoneStep me={me} device={device} />}
      {at === 3 && (
        <Button big className="mt-4" onClick={() => location.assign('/')}>
          {w.acts.home}
        </Button>
      )}
    </Page>
  )
}
