import { useEffect } from 'react'
import type { DevicesRead } from '#shared/sync/reads.ts'
import { get } from '../ask.ts'
import { NumberedSteps } from '../extension-steps.tsx'
import type { Device } from '../reads.ts'
import { w } from '../speak.ts'
import { Icon } from '../ui/icon.tsx'
import { Title } from '../ui/page.tsx'

/** How often this page looks whether a browser was paired, in milliseconds: as soon as anybody would look back at it. */
const LOOK_EVERY = 2_000

/** The extension begins the pairing; this page only notices that it happened. */
export const PairStep = ({ onPaired }: { onPaired: (device: Device) => void }) => {
  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.visibilityState === 'hidden') return
      const answer = await get<DevicesRead>('/api/devices')
      const device = answer.ok && answer.value.devices.find(({ kind }) => kind === 'device')
      if (device) onPaired(device)
    }, LOOK_EVERY)
    return () => clearInterval(timer)
  }, [onPaired])
  return (
    <>
      <Title lead={w.invite.pairLead}>{w.invite.pairTitle}</Title>
      <div className="mt-[18px] rounded-3 bg-surface shadow-[inset_0_0_0_1px_var(--p-line)]">
        <NumberedSteps steps={w.invite.pairSteps(location.origin)} />
        <p role="status" className="flex items-center gap-2 border-t border-line px-4 py-3 text-ink-2">
          <Icon shape="clock" />
          {w.invite.pairWaiting}
        </p>
      </div>
    </>
  )
}
