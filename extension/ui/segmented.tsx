import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import clsx from 'clsx'
import type { ReactNode } from 'react'

/** One of few. Pressing the chosen one keeps it. */
export const Segmented = <Value extends string>({
  label,
  value,
  choices,
  onChange,
  size = 'm',
  className,
}: {
  label: string
  value: Value
  choices: readonly { value: Value; label: ReactNode; lang?: string }[]
  onChange(value: Value): void
  size?: 's' | 'm'
  className?: string
}) => (
  <ToggleGroup
    className={clsx('seg', className)}
    data-size={size}
    aria-label={label}
    value={[value]}
    onValueChange={([next]) => next && onChange(next as Value)}
  >
    {choices.map((choice) => (
      <Toggle key={choice.value} value={choice.value} lang={choice.lang}>
        {choice.label}
      </Toggle>
    ))}
  </ToggleGroup>
)
