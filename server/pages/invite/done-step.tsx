import type { Me } from '#shared/sync/mirror-rows.ts'
import type { Device } from '../reads.ts'
import { w } from '../speak.ts'
import { Facts } from '../ui/facts.tsx'
import { Foot, Title } from '../ui/page.tsx'

/** In, and what comes next: what may be read was agreed to before the pairing, in the extension. */
export const DoneStep = ({ me, device }: { me: Me; device: Device }) => (
  <>
    <Title lead={w.invite.doneLead}>{w.invite.doneTitle(me.name)}</Title>
    <Facts
      rows={[
        [
          w.invite.doneNext,
          <>
            <span className="block font-medium">{w.invite.doneNextTitle}</span>
            <span className="text-ink-2">{w.invite.doneNextLine}</span>
          </>,
        ],
      ]}
    />
    <Foot>{w.invite.doneFoot(device.name)}</Foot>
  </>
)
