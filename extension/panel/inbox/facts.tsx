import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { networkOf } from '#shared/inbox/subject.ts'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Key } from '../../ui/key.tsx'
import { Shape } from '../../ui/shape.tsx'
import { useHouse, useLink, useObservable } from '../link-context.tsx'
import { hereNow, isWriting, usePeople } from '../team/people.ts'
import { useNow } from '../use-now.ts'
import { useWords } from '../use-words.ts'
import { When } from '../when.tsx'
import { AssignMenu } from './assign-menu.tsx'
import { StateShape, useStateWords } from './state-line.tsx'
import type { ConversationState } from './state-of.ts'
import type { Acts } from './use-acts.ts'
import { useAssigneeName } from './use-assignee.ts'

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="flex min-h-[30px] items-center text-ink-3">{label}</dt>
    <dd className="flex min-h-[30px] min-w-0 items-center gap-[7px]">{children}</dd>
  </>
)

export const Facts = ({
  row,
  state,
  acts,
  assigning,
  mayAssign,
}: {
  row: ConversationRow
  state: ConversationState
  acts: Acts
  assigning: { open: boolean; set(open: boolean): void }
  mayAssign: boolean
}) => {
  const link = useLink()
  const { panel } = useWords()
  const [person, assigneeName, stateWords] = [usePeople(), useAssigneeName(), useStateWords()]
  const profile = useObservable(link.profiles).get(row.profile)
  const here = hereNow(useObservable(link.presence), row.id)
  const { me } = useHouse()
  const now = useNow(5_000)
  const others = here.filter(({ member }) => member !== me?.member)
  const [first] = row.subjects
  const handler = row.assignee && 'member' in row.assignee ? person(row.assignee.member) : null
  const settled = state.kind === 'answered' || state.kind === 'outside' || state.kind === 'done'
  const who = (
    <>
      {handler && <Avatar person={handler} size={20} />}
      <span className={row.assignee ? 'cut font-medium' : 'text-ink-2'}>{assigneeName(row.assignee)}</span>
    </>
  )
  return (
    <dl className="grid grid-cols-[84px_1fr] gap-x-2 px-4 py-2">
      {settled && (
        <Fact label={panel.here.answer}>
          <StateShape kind={state.kind} />
          <span className="cut font-medium">{stateWords(row, state)}</span>
          <When at={state.at} />
        </Fact>
      )}
      <Fact label={panel.here.handledBy}>
        {mayAssign && row.state === 'open' ? (
          <AssignMenu
            value={row.assignee}
            onChoose={acts.assign}
            open={assigning.open}
            onOpenChange={assigning.set}
            trigger={
              <button
                type="button"
                className="-mx-1.5 flex min-h-[26px] flex-1 items-center gap-[7px] rounded-2 px-1.5 text-left hover:bg-hover"
              />
            }
          >
            <span className="sr-only">{panel.here.handledBy}</span>
            {who}
            <span className="ml-auto flex items-center gap-1.5 text-ink-3">
              <Key>A</Key>
              <Icon of={ChevronDown} size={12} />
            </span>
          </AssignMenu>
        ) : (
          who
        )}
      </Fact>
      {profile && (
        <Fact label={panel.here.profile}>
          {first && <Shape of={networkOf(first.subject)} size={12} />}
          <span className="cut">@{profile.handle}</span>
        </Fact>
      )}
      <Fact label={panel.here.hereNow}>
        {others.length === 0 ? (
          <span className="text-ink-2">{here.length > 0 ? panel.here.onlyYou : panel.here.nobodyHere}</span>
        ) : (
          others.map(({ member, ...one }) => (
            <span key={member} className="flex items-center gap-1.5">
              <Avatar person={person(member)} size={20} busy={isWriting(one, now)} />
              {others.length < 3 && <span className="cut">{person(member).name}</span>}
            </span>
          ))
        )}
      </Fact>
    </dl>
  )
}
