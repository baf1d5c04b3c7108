import clsx from 'clsx'
import { type ComponentProps, type ReactNode, useEffect, useId, useState } from 'react'

type Looks = {
  kind?: 'plain' | 'primary' | 'quiet' | 'approve' | 'danger'
  size?: 's' | 'm' | 'l' | 'xl' | 'touch'
}

/** Nobody should see a ring for what is over before they look, in milliseconds. */
const BUSY_AFTER = 400

/** `off` is a sentence: why this cannot be pressed now. Such a button stays focusable, so that the sentence is heard. */
export const Button = ({
  kind = 'plain',
  size = 'm',
  busy = false,
  off,
  keyHint,
  className,
  children,
  onClick,
  ...rest
}: Looks & { busy?: boolean; off?: string | false; keyHint?: string } & ComponentProps<'button'>) => {
  const why = useId()
  const ring = useLater(busy, BUSY_AFTER)
  const inert = busy || Boolean(off)
  return (
    <>
      <button
        type="button"
        {...rest}
        className={clsx('btn', className)}
        data-kind={kind}
        data-size={size}
        aria-busy={busy || undefined}
        aria-disabled={off ? true : undefined}
        aria-describedby={off ? why : rest['aria-describedby']}
        title={off || rest.title}
        aria-keyshortcuts={keyHint}
        onClick={(event) => (inert ? event.preventDefault() : onClick?.(event))}
      >
        {ring && <span className="ring" aria-hidden="true" />}
        {children}
        {keyHint && (
          <span className="key" aria-hidden="true">
            {keyHint}
          </span>
        )}
      </button>
      {off && (
        <span id={why} className="sr-only">
          {off}
        </span>
      )}
    </>
  )
}

/** A link that looks like a button: it goes somewhere, so that it can be opened elsewhere too. */
export const LinkButton = ({
  kind = 'plain',
  size = 'm',
  className,
  ...rest
}: Looks & ComponentProps<'a'> & { children: ReactNode }) => (
  <a {...rest} className={clsx('btn', className)} data-kind={kind} data-size={size} />
)

const useLater = (on: boolean, after: number) => {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!on) return setLate(false)
    const timer = setTimeout(() => setLate(true), after)
    return () => clearTimeout(timer)
  }, [on, after])
  return on && late
}
