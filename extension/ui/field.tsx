import { Field as Base } from '@base-ui/react/field'
import type { ComponentProps, ReactElement, ReactNode } from 'react'

/** Label above, help below, an error in the help's place. */
export const Field = ({
  label,
  help,
  error,
  size = 'm',
  control,
  ...input
}: {
  label: ReactNode
  help?: ReactNode
  error?: string | null
  size?: 'm' | 'xl' | 'touch'
  control?: ReactElement
} & Omit<ComponentProps<'input'>, 'size'>) => (
  <Base.Root invalid={Boolean(error)} className="block">
    <Base.Label className="mb-[5px] block font-medium">{label}</Base.Label>
    <Base.Control {...input} className="fld" data-size={size} render={control} />
    {error ? (
      <Base.Error match className="mt-[5px] block text-12 text-red">
        {error}
      </Base.Error>
    ) : (
      help && <Base.Description className="mt-[5px] block text-12 text-ink-3">{help}</Base.Description>
    )}
  </Base.Root>
)
