import { useState } from 'react'
import type { Me } from '#shared/sync/mirror-rows.ts'
import { Steps } from '../extension-steps.tsx'
import { InvitationMaker } from '../home/invitation-maker.tsx'
import { ProfileMaker } from '../home/profile-maker.tsx'
import { w } from '../speak.ts'
import { Button, Word } from '../ui/button.tsx'
import { Page, Title } from '../ui/page.tsx'
import { useFocusOnChange } from '../use-focus-on-change.ts'
import { FirstAccount } from './first-account.tsx'

/** Workspace, profiles, team, extension. Only the first step is asked for; the others can wait for the workspace page. */
export const FirstRun = ({ setupCode }: { setupCode: boolean }) => {
  const [at, setAt] = useState(0)
  const [me, setMe] = useState<Me | null>(null)
  useFocusOnChange(at)
  const next = () => setAt(at + 1)
  const founded = (made: Me) => {
    setMe(made)
    next()
  }
  const later = (
    <p className="mt-3.5 text-12">
      <Word onClick={next}>{w.acts.later}</Word>
    </p>
  )
  return (
    <Page width="middle" way={{ steps: w.firstRun.steps, at }}>
      {at === 0 && <FirstAccount setupCode={setupCode} onMade={founded} />}
      {at === 1 && me && (
        <>
          <Title lead={w.firstRun.profileLead}>{w.firstRun.profileTitle}</Title>
          <ProfileMaker me={me} primary onMade={next} />
          {later}
        </>
      )}
      {at === 2 && me && (
        <>
          <Title lead={w.firstRun.teamLead}>{w.firstRun.teamTitle}</Title>
          <InvitationMaker me={me} primary onNext={next} />
          {later}
        </>
      )}
      {at === 3 && (
        <>
          <Title>{w.firstRun.extensionTitle}</Title>
          <Steps />
          <Button rank="primary" big className="mt-5" onClick={() => location.assign('/')}>
            {w.firstRun.extensionDone}
          </Button>
        </>
      )}
    </Page>
  )
}
