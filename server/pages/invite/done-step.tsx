import type { Me } from '#shared/sync/mirror-rows.ts'
import type { Device } from '../reads.ts'
import { w } from '../speak.ts'
import { Facts } from '../ui/facts.tsx'
import { Foot, Title } from '../ui/page.tsx'

/** In, and what comes next. The next page is the extension's own: this one cannot open it. */
export const DoneStep = ({ me, device }: { me: Me; device: Device }) => (
  <>
    <Title lead={w.invite.doneLead}>{w.invite.doneTitle(me.name)}</Title>
    <Facts
      rows={[
        [w.invite.doneNext, <Two key="next" title={w.invite.doneNextTitle} line={w.invite.doneNextLine} />],
        [w.invite.doneThen, <Two key="then" title={w.invite.doneThenTitle} line={w.invite.doneThenLine} />],
      ]}
    />
    <Foot>{w.invite.doneFoot(device.name)}</Foot>
  </>
)

const Two = ({ title, line }: { title: string; line: string }) => (
  <>
    <span className="block font-medium">{title}</span>
    <span className="text-ink-2">{line}</span>
  </>
)
