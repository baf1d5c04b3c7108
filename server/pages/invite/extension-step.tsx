import { Steps } from '../extension-steps.tsx'
import { w } from '../speak.ts'
import { Button } from '../ui/button.tsx'
import { Foot, Title } from '../ui/page.tsx'
import { usePhone } from '../use-phone.ts'

/** How to load it. On a phone there is nothing to load, and it says so. */
export const ExtensionStep = ({ onNext }: { onNext: () => void }) => {
  if (usePhone())
    return (
      <>
        <Title lead={w.invite.phoneLead}>{w.invite.phoneTitle}</Title>
        <Button rank="primary" big className="mt-5" onClick={() => location.assign('/')}>
          {w.acts.home}
        </Button>
        <Foot>{w.invite.phoneFoot}</Foot>
      </>
    )
  return (
    <>
      <Title>{w.invite.extensionTitle}</Title>
      <Steps />
      <Button rank="primary" big className="mt-5" onClick={onNext}>
        {w.invite.extensionNext}
      </Button>
    </>
  )
}
