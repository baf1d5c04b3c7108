import clsx from 'clsx'
import type { LucideIcon } from 'lucide-react'

/** A tool, drawn at our stroke (1.5 px whatever the size). Always beside its word, hence hidden from readers. */
export const Icon = ({
  of: Drawn,
  size = 14,
  className,
}: {
  of: LucideIcon
  size?: number
  className?: string
}) => (
  <Drawn
    aria-hidden="true"
    size={size}
    strokeWidth={1.5}
    absoluteStrokeWidth
    className={clsx('flex-none', className)}
  />
)
