import type { Refused } from '#shared/sync/envelope.ts'
import { sentence } from '../ask.ts'
import { w } from '../speak.ts'
import { Button } from './button.tsx'
import { Page, Title } from './page.tsx'

/** Nothing can be shown, and why. */
export const Trouble = ({ refused, again }: { refused: Refused; again: () => void }) => (
  <Page width="middle">
    <Title>{sentence(refused)}</Title>
    <Button big className="mt-5" onClick={again}>
      {w.acts.tryAgain}
    </Button>
  </Page>
)
