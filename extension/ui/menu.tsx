import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type Choice = { id: string; label: string; before?: ReactNode }

/** A list to choose one of: opens at its trigger, letters find, the current one is checked, focus returns on close. */
export const ChoiceMenu = ({
  trigger,
  children,
  label,
  choices,
  value,
  onChoose,
  open,
  onOpenChange,
}: {
  trigger: ReactElement
  children: ReactNode
  label: string
  choices: readonly Choice[]
  value: string | null
  onChoose(id: string): void
  open?: boolean
  onOpenChange?(open: boolean): void
}) => (
  <Base.Root open={open} onOpenChange={onOpenChange} modal={false}>
    <Base.Trigger render={trigger}>{children}</Base.Trigger>
    <Base.Portal>
      <Base.Positioner sideOffset={4} align="end" collisionPadding={8} className="z-10">
        <Base.Popup className="menu" aria-label={label}>
          <Base.RadioGroup value={value} onValueChange={(id: string) => onChoose(id)}>
            {choices.map((choice) => (
              <Base.RadioItem
                key={choice.id}
                value={choice.id}
                label={choice.label}
                closeOnClick
                className="menu-item"
              >
                {choice.before}
                <span className="min-w-0 flex-1">{choice.label}</span>
                <Base.RadioItemIndicator>
                  <Icon of={Check} />
                </Base.RadioItemIndicator>
              </Base.RadioItem>
            ))}
          </Base.RadioGroup>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
