import { useEffect, useRef } from 'react'

/** A step of a way replaces the screen: the heading takes the focus, so that readers and keys start there. */
export const useFocusOnChange = (step: unknown) => {
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    if (document.activeElement?.matches('main input')) return // the new screen has begun at its first field
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [step])
}
