import type { ButtonHTMLAttributes } from 'react'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  rank?: 'primary' | 'outlined' | 'quiet' | 'destructive'
  /** The full width of the column. */
  big?: boolean
  /** What it does right now goes on: stays where it is and takes no second press. */
  busy?: boolean
}

const ranks = {
  primary: 'bg-ink text-on-ink hover:opacity-90',
  outlined: 'bg-raised text-ink shadow-[inset_0_0_0_1px_var(--p-line)] hover:bg-sunken',
  quiet: 'text-ink-2 hover:bg-hover hover:text-ink',
  destructive: 'bg-raised text-red shadow-[inset_0_0_0_1px_var(--p-line)] hover:bg-sunken',
} as const

export const Button = ({ rank = 'outlined', big, busy, className = '', ...rest }: Props) => (
  <button
    type="button"
    {...rest}
    aria-busy={busy}
    onClick={busy ? undefined : rest.onClick}
    className={`inline-flex flex-none cursor-default items-center justify-center gap-1.5 rounded-2 px-[11px] text-13 font-medium whitespace-nowrap phone:rounded-3 phone:text-[15px] transition-colors duration-[var(--p-d-1)] ${
      ranks[rank]
    } ${big ? 'h-10 w-full phone:h-11' : 'h-[30px] phone:h-11'} ${className}`}
  />
)

/** Looks like a word in the line, works like a button. */
export const Word = ({ className = '', ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) => (
  <button
    type="button"
    {...rest}
    className={`min-h-6 cursor-default font-medium text-ink underline-offset-2 hover:underline phone:min-h-11 ${className}`}
  />
)
