import clsx from 'clsx'
import type { ReactNode } from 'react'

const grounds = {
  told: 'bg-sunken [--dot:var(--p-sunken)]',
  look: 'bg-amber-soft [--dot:var(--p-amber-soft)]',
  stopped: 'bg-red-soft [--dot:var(--p-red-soft)]',
}
const inks = { told: 'text-ink-2', look: 'text-amber', stopped: 'text-red' }

/** A sentence across a surface: shape, what is the case, at most one thing to do. `inside`: with a radius, within one. */
export const Strip = ({
  tone = 'told',
  shape,
  title,
  line,
  act,
  inside = false,
  live = false,
}: {
  tone?: keyof typeof grounds
  shape: ReactNode
  title: ReactNode
  line?: ReactNode
  act?: ReactNode
  inside?: boolean
  live?: boolean
}) => (
  <div
    role={live ? 'status' : undefined}
    className={clsx(
      'flex gap-2.5 px-4 py-2.5',
      inside && 'rounded-3',
      act && !line ? 'items-center' : 'items-start',
      grounds[tone],
    )}
  >
    <span className={clsx('flex', (!act || line) && 'mt-[3px]', inks[tone])}>{shape}</span>
    <div className="min-w-0 flex-1">
      <div className="font-semibold text-ink">{title}</div>
      {line && <div className="text-pretty text-ink-2">{line}</div>}
      {line && act && <div className="mt-2">{act}</div>}
    </div>
    {!line && act}
  </div>
)
