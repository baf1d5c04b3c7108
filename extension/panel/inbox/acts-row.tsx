import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import { Button } from '../../ui/button.tsx'
import { useHouse } from '../link-context.tsx'
import { go } from '../route.ts'
import { useCan, usePeople, useWhoCan } from '../team/people.ts'
import { useWords } from '../use-words.ts'
import type { ConversationState } from './state-of.ts'
import type { Acts } from './use-acts.ts'

/** What I can do now, the most wanted first. What I may not do says who may, at the press. */
export const ActsRow = ({
  row,
  state,
  acts,
  onEscalate,
}: {
  row: ConversationRow
  state: ConversationState
  acts: Acts
  onEscalate(): void
}) => {
  const { panel } = useWords()
  const { act } = panel
  const me = useHouse().me?.member
  const [can, whoCan, person] = [useCan(), useWhoCan(), usePeople()]
  const off = (capability: Parameters<typeof can>[0]) =>
    can(capability) ? false : panel.outcome.forbidden(whoCan(capability).join(', '))

  const reply = async () => {
    if (await acts.claim()) go('reply', row.id, 'join')
  }
  const done = (
    <Button off={off('reply')} busy={acts.busy === 'done'} keyHint="E" onClick={acts.done}>
      {act.done}
    </Button>
  )
  const escalate = (
    <Button kind="quiet" off={off('escalate')} onClick={onEscalate}>
      {act.escalate}
    </Button>
  )
  const reopen = (
    <Button off={off('reply')} busy={acts.busy === 'reopen'} onClick={acts.reopen}>
      {act.reopen}
    </Button>
  )
  if (state.kind === 'done') return reopen
  if (state.kind === 'answered' || state.kind === 'outside')
    return (
      <>
        <Button kind="primary" off={off('reply')} busy={acts.busy === 'done'} keyHint="E" onClick={acts.done}>
          {act.done}
        </Button>
        {reopen}
        {escalate}
      </>
    )
  if (state.kind === 'replying' && state.who && state.who !== me)
    return (
      <>
        {can('take-over') ? (
          <Button busy={acts.busy === 'take-over'} onClick={acts.takeOver}>
            {act.takeOver}
          </Button>
        ) : (
          <Button
            off={off('reply')}
            busy={acts.busy === 'ask'}
            onClick={async () => {
              if (await acts.ask()) acts.say(act.asked(person(state.who!).name))
            }}
          >
            {act.ask(person(state.who).name)}
          </Button>
        )}
        {escalate}
      </>
    )
  if (row.claim?.by === me)
    return (
      <>
        <Button busy={acts.busy === 'release'} onClick={acts.release}>
          {act.release}
        </Button>
        {done}
        {escalate}
      </>
    )
  const isMine = row.assignee && 'member' in row.assignee && row.assignee.member === me
  return (
    <>
      <Button kind="primary" off={off('reply')} busy={acts.busy === 'claim'} onClick={reply}>
        {act.claim}
      </Button>
      {!isMine && me && (
        <Button
          off={off('assign')}
          busy={acts.busy === 'assign'}
          keyHint="T"
          onClick={() => acts.assign({ member: me })}
        >
          {act.take}
        </Button>
      )}
      {done}
      {escalate}
    </>
  )
}
