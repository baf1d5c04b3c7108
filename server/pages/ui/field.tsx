import { type InputHTMLAttributes, type ReactNode, useId, useState } from 'react'
import { w } from '../speak.ts'
import { Icon } from './icon.tsx'

type Props = InputHTMLAttributes<HTMLInputElement> & {
  label: string
  help?: string
  /** Replaces the help, names the fix. */
  error?: string | null
  /** Stands at the right of the label. */
  beside?: ReactNode
}

/** Label above, help below. The error takes the help's place and is read out with the field. */
export const Field = ({ label, help, error, beside, type = 'text', ...rest }: Props) => {
  const id = useId()
  const [shown, setShown] = useState(false)
  const secret = type === 'password'
  const below = error ?? help
  return (
    <div className="mt-3.5">
      <div className="mb-[5px] flex items-baseline gap-2">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {beside && <span className="ml-auto">{beside}</span>}
      </div>
      <div
        className={`flex h-10 items-center rounded-2 bg-surface has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-focus phone:h-11 ${
          error ? 'shadow-[inset_0_0_0_1.5px_var(--p-red)]' : 'shadow-[inset_0_0_0_1px_var(--p-line-strong)]'
        }`}
      >
        <input
          {...rest}
          id={id}
          type={secret && shown ? 'text' : type}
          aria-invalid={error ? true : undefined}
          aria-describedby={below ? `${id}-below` : undefined}
          className="h-full min-w-0 flex-1 bg-transparent px-3 text-13 text-ink outline-none phone:text-16"
        />
        {secret && (
          <button
            type="button"
            aria-label={shown ? w.fields.hidePassword : w.fields.showPassword}
            onClick={() => setShown(!shown)}
            className="mr-1 h-8 cursor-default rounded-1 px-2 text-12 font-medium text-ink-2 hover:text-ink"
          >
            {shown ? w.fields.hide : w.fields.show}
          </button>
        )}
        {error && <Icon shape="stop" className="mr-3 text-red" />}
      </div>
      {below && (
        <p
          id={`${id}-below`}
          role={error ? 'alert' : undefined}
          className={`mt-[5px] text-12 ${error ? 'text-red' : 'text-ink-3'}`}
        >
          {below}
        </p>
      )}
    </div>
  )
}
