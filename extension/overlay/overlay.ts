import type { Look, Slot } from '../sites/site.ts'
import { make } from './make.ts'
import { dress, wear } from './sheet.ts'

/** Something of ours on the page: `root` is the only place to draw in, unseen from outside. */
export type Stand = {
  readonly root: HTMLElement
  readonly host: HTMLElement
  readonly slot: Slot
  /** What Escape means here, also when the page would have taken the key first. */
  escape: (() => void) | null
  close(): void
}

export type Overlay = {
  stand(slot: Slot, className: string): Stand
  follow(look: Look): void
  /** From now on all that stands is dressed in this too. */
  wear(css: string): void
  /** Pushes what hangs over other things of ours below them, when it begins among them: what they say stays readable. */
  clear(stand: Stand): void
  /** Is this event inside something of ours? The page sees the host only. */
  owns(target: EventTarget | null): boolean
}

/** The page acts on these: a press on a chip must not open the post behind it. */
const KEPT = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['touchstart', 'touchend', 'keydown', 'keypress', 'keyup', 'focusin', 'focusout'],
]

/** What floats keeps this distance, in CSS pixels, from what it hangs under. Look: gate. */
const GAP = 8

const passive = { passive: true }
const keep = (event: Event) => event.stopPropagation()

const paint = (root: HTMLElement, look: Look) => {
  root.dataset.host = look.theme
  root.dataset.theme = look.theme.endsWith('light') ? 'light' : 'dark'
  root.dir = look.dir
  root.style.setProperty('--font', look.font)
}

/**
 * Everything drawn lives in closed shadow roots with the page's own font and one shared sheet; nothing of what it says can
 * be reached from the page. When `signal` ends all of it is removed.
 */
export const createOverlay = (first: Look, language: () => string, signal: AbortSignal): Overlay => {
  const stands = new Map<EventTarget, Stand>()
  let look = first

  const swallowEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    const stand = event.target && stands.get(event.target)
    if (!stand?.escape) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.type === 'keydown' && event.isTrusted) stand.escape()
  }
  // Capturing at the top, registered before the page's scripts: its own Escape would close the dialog the person writes in.
  document.addEventListener('keydown', swallowEscape, { capture: true, signal })

  signal.addEventListener('abort', () => {
    for (const stand of [...stands.values()]) stand.close()
  })

  return {
    stand(slot, className) {
      const { host } = slot
      const shadow = host.attachShadow({ mode: 'closed' })
      dress(shadow)
      const root = make('div', `root ${className}`)
      root.lang = language()
      paint(root, look)
      shadow.append(root)
      for (const type of KEPT) shadow.addEventListener(type, keep, passive)
      const stand: Stand = {
        root,
        host,
        slot,
        escape: null,
        close() {
          stands.delete(host)
          slot.close()
        },
      }
      stands.set(host, stand)
      return stand
    },
    follow(next) {
      look = next
      for (const { root } of stands.values()) {
        root.lang = language()
        paint(root, look)
      }
    },
    wear,
    clear({ host, root }) {
      const box = root.getBoundingClientRect()
      const covered = [...stands.values()]
        .filter((other) => other.host !== host)
        .map((other) => other.root.getBoundingClientRect())
        .filter((other) => other.left < box.right && other.right > box.left)
        .filter((other) => other.top < box.top + GAP && other.bottom > box.top)
      const lowest = Math.max(...covered.map(({ bottom }) => bottom))
      if (covered.length > 0) root.style.marginTop = `${lowest - box.top + GAP}px`
    },
    owns: (target) => target !== null && stands.has(target),
  }
}
