import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import { Button } from '../../ui/button.tsx'
import { Shape } from '../../ui/shape.tsx'
import { Strip } from '../../ui/strip.tsx'
import { go } from '../route.ts'
import { usePeople } from '../team/people.ts'
import { spanOf } from '../times.ts'
import { useNow } from '../use-now.ts'
import { useWords } from '../use-words.ts'
import { shapeOf, useStateWords } from './state-line.tsx'
import type { ConversationState } from './state-of.ts'

/** The state across the surface when somebody is at work or it needs somebody: with the one way on that most people want. */
export const Collision = ({ row, state }: { row: ConversationRow; state: ConversationState }) => {
  const [words, now, person] = [useWords(), useNow(), usePeople()]
  const stateWords = useStateWords()
  const { act } = words.panel
  if (state.kind !== 'replying' && state.kind !== 'paused' && state.kind !== 'escalated') return null
  const span = spanOf(Math.max(0, now - state.at), words)
  const isMine = state.who !== null && person(state.who).isMe
  const title = (
    <>
      {stateWords(row, state)}
      {span && <span className="num font-normal whitespace-nowrap text-ink-2"> · {span}</span>}
    </>
  )
  const shape = <Shape of={shapeOf(state.kind)} size={16} />
  if (state.kind === 'escalated')
    return <Strip tone="stopped" shape={shape} title={title} line={row.reason} live />
  return (
    <Strip
      tone={state.kind === 'replying' ? 'look' : 'told'}
      live
      shape={shape}
      title={title}
      act={
        <span className="flex gap-1.5">
          <Button
            size="s"
            kind={state.kind === 'replying' ? 'primary' : 'plain'}
            onClick={() => go('reply', row.id, 'join')}
          >
            {isMine ? act.openReply : act.join}
          </Button>
          {!isMine && (
            <Button size="s" onClick={() => go('reply', row.id, 'watch')}>
              {act.watch}
            </Button>
          )}
        </span>
      }
    />
  )
}
