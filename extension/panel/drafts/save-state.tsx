import type { DraftState } from '../../link/panel-link.ts'
import { Shape } from '../../ui/shape.tsx'
import { useWords } from '../use-words.ts'

/** "Saved" only when the server has it on disk. */
export const SaveState = ({ state }: { state: DraftState }) => {
  const { reply } = useWords().panel
  return (
    <span className="flex items-center gap-1.5" role="status">
      <span className={state === 'saved' ? 'text-teal' : 'text-ink-3'}>
        <Shape of={state === 'saved' ? 'answered' : state === 'waits here' ? 'offline' : 'catching'} />
      </span>
      {reply[state]}
    </span>
  )
}
