import type { ReactElement, ReactNode } from 'react'
import type { Assignee } from '#shared/inbox/conversation.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { type Choice, ChoiceMenu } from '../../ui/menu.tsx'
import { useWords } from '../use-words.ts'
import { assigneeOf, keyOf, useAssignees } from './use-assignee.ts'

/** Who handles it: a person, a team, or nobody. */
export const AssignMenu = ({
  trigger,
  children,
  value,
  onChoose,
  ...rest
}: {
  trigger: ReactElement
  children: ReactNode
  value: Assignee | null
  onChoose(to: Assignee | null): void
  open?: boolean
  onOpenChange?(open: boolean): void
}) => {
  const { panel } = useWords()
  const { people, teams } = useAssignees()
  const choices: Choice[] = [
    ...people.map((one) => ({
      id: `member:${one.id}`,
      label: one.isMe ? `${one.name} (${panel.you})` : one.name,
      before: <Avatar person={one} size={20} />,
    })),
    ...teams.map((team) => ({ id: `team:${team.id}`, label: team.name, before: <span className="w-5" /> })),
    { id: 'nobody', label: panel.act.unassign, before: <span className="w-5" /> },
  ]
  return (
    <ChoiceMenu
      {...rest}
      trigger={trigger}
      label={panel.act.assignTo}
      choices={choices}
      value={keyOf(value)}
      onChoose={(key) => onChoose(assigneeOf(key))}
    >
      {children}
    </ChoiceMenu>
  )
}
