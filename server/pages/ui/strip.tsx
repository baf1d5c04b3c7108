import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

const tones = {
  told: ['bg-sunken', 'text-ink-2', 'check'],
  look: ['bg-amber-soft', 'text-amber', 'warn'],
  stopped: ['bg-red-soft', 'text-red', 'stop'],
} as const

type Props = { tone: keyof typeof tones; title?: string; children?: ReactNode; live?: boolean }

/** A shape, a bold title, a line. `live`: came up because of what the person just did. */
export const Strip = ({ tone, title, children, live }: Props) => {
  const [ground, ink, shape] = tones[tone]
  return (
    <div
      role={live ? (tone === 'stopped' ? 'alert' : 'status') : undefined}
      className={`mt-4 grid grid-cols-[16px_1fr] gap-x-2.5 gap-y-0.5 rounded-3 px-3.5 py-[11px] ${ground}`}
    >
      <Icon shape={shape} className={`mt-[3px] ${ink}`} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
