import { Switch as Base } from '@base-ui/react/switch'
import { type ReactNode, useId } from 'react'

/** The whole row is the target: label and its consequence left, the switch right. */
export const SwitchRow = ({
  label,
  line,
  on,
  onChange,
}: {
  label: ReactNode
  line: ReactNode
  on: boolean
  onChange(on: boolean): void
}) => {
  const id = useId()
  return (
    <label htmlFor={id} className="flex items-start gap-2.5 px-4 py-[7px]">
      <span className="min-w-0 flex-1">
        <span className="block">{label}</span>
        <span id={`${id}-line`} className="mt-px block text-12 text-pretty text-ink-3">
          {line}
        </span>
      </span>
      <Base.Root
        id={id}
        className="sw mt-px"
        checked={on}
        onCheckedChange={onChange}
        aria-describedby={`${id}-line`}
        nativeButton
        render={<button type="button" />}
      >
        <Base.Thumb />
      </Base.Root>
    </label>
  )
}
