import type { Overlay, Stand } from './overlay.ts'

const focusable = 'button:not([hidden])'

/** The first thing one can press, without scrolling the page to it. */
export const focusFirst = (root: ParentNode) =>
  root.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true })

/**
 * Something that floats over the page until it is left: by Escape, or by a press anywhere else. `trap` keeps Tab inside,
 * as a dialog must; without it Tab may walk out, and arrows move in both.
 */
export const float = (
  overlay: Overlay,
  stand: Stand,
  leave: (how: 'escape' | 'outside') => void,
  { trap = false, signal }: { trap?: boolean; signal: AbortSignal },
) => {
  const { root } = stand
  stand.escape = () => leave('escape')
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && event.target !== stand.host) leave('outside')
    },
    { capture: true, signal },
  )
  root.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key] ?? 0
    const isTab = event.key === 'Tab' && trap
    if (!step && !isTab) return
    const all = [...root.querySelectorAll<HTMLElement>(focusable)]
    const shadow = root.getRootNode() as ShadowRoot
    const at = all.indexOf(shadow.activeElement as HTMLElement)
    const next = at + (step || (event.shiftKey ? -1 : 1))
    event.preventDefault()
    all[(next + all.length) % all.length]?.focus()
  })
  signal.addEventListener('abort', () => {
    stand.escape = null
    if (overlay.owns(stand.host)) stand.close()
  })
}
