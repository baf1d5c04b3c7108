import { Shape, type ShapeName } from '../ui/shape.tsx'
import { useHouse } from './link-context.tsx'
import { clockOf } from './times.ts'
import { useNow } from './use-now.ts'
import { useLanguage, useWords } from './use-words.ts'

const shapes: Record<ReturnType<typeof useHouse>['status'], ShapeName> = {
  live: 'answered',
  'catching up': 'catching',
  offline: 'offline',
  'too old': 'warn',
  'signed out': 'offline',
}

/** How things stand with the server: the same corner on every surface. */
export const StatusCorner = () => {
  const { panel } = useWords()
  const [now, language] = [useNow(60_000), useLanguage()]
  const { status, waiting, asOf, clock } = useHouse()
  const words = [
    panel.status[status],
    ...(asOf !== null && status !== 'live' ? [panel.status.asOf(clockOf(asOf + clock, now, language))] : []),
    ...(waiting > 0 ? [panel.status.waiting(waiting)] : []),
  ]
  return (
    <span className="flex min-w-0 items-center gap-1.5" role="status">
      <span className={status === 'live' ? 'flex text-teal' : 'flex'}>
        <Shape of={shapes[status]} />
      </span>
      <span>{words.join(' · ')}</span>
    </span>
  )
}
