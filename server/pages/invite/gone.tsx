import type { Refused } from '#shared/sync/envelope.ts'
import { sentence } from '../ask.ts'
import { w } from '../speak.ts'
import { Button } from '../ui/button.tsx'
import { Page, Title } from '../ui/page.tsx'

const reasons: Readonly<Record<string, keyof typeof w.invite.gone>> = {
  'invitation-unknown': 'unknown',
  'invitation-used': 'used',
  'invitation-expired': 'expired',
  'invitation-revoked': 'revoked',
}

/** A link that leads nowhere any more, and what to do instead. */
export const Gone = ({ refused }: { refused: Refused }) => {
  const reason = reasons[refused.code]
  const [title, lead] = reason ? w.invite.gone[reason] : [sentence(refused), undefined]
  return (
    <Page width="wide">
      <Title lead={lead}>{title}</Title>
      <Button big className="mt-5" onClick={() => location.assign('/')}>
        {w.acts.signIn}
      </Button>
    </Page>
  )
}
