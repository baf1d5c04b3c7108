import type { Events } from '../events.ts'
import { closest, inPath } from '../locate.ts'
import type { SendIntent, SiteEvents } from '../site.ts'
import type { AccountOf } from './account.ts'
import { sendOf } from './composer-root.ts'
import type { Composers, Standing } from './composers.ts'
import type { Editing } from './editing.ts'
import { editor, post, pressable, sendControl } from './locators.ts'

/** Draft sends on Cmd on Apple machines and Ctrl elsewhere, never both, never with Alt. Numpad Enter has the same code. */
const isApple = /^(mac|iphone|ipad)/i.test(navigator.platform)
const ENTER = 13

const isSendKey = (event: KeyboardEvent) =>
  event.keyCode === ENTER && (isApple ? event.metaKey : event.ctrlKey) && !event.altKey && !event.isComposing

/** A control that is no button acts on these keys itself; a button turns them into a click. */
const isPressKey = (event: KeyboardEvent) => event.key === 'Enter' || event.key === ' '

const isOff = (control: Element | null) =>
  control === null || control.hasAttribute('disabled') || control.getAttribute('aria-disabled') === 'true'

type Attempt = { standing: Standing; via: SendIntent['via'] }

/**
 * Hears the person's press before any script of the page: on window, capturing, from document_start on. What a listener
 * stops, the page never learns of; what is let through is the person's own event, untouched.
 */
export const createSend = (
  events: Events<SiteEvents>,
  { composers, editing, account }: { composers: Composers; editing: Editing; account: AccountOf },
  onSent: (intent: SendIntent) => void,
) => {
  /** The control whose key press was stopped: its release must not reach the page either. */
  let stoppedKey: Element | null = null

  /** True when a listener stopped it. */
  const decide = (event: Event, { standing, via }: Attempt) => {
    let isStopped = false
    const intent: SendIntent = {
      composer: standing.composer,
      text: editing.read(standing.composer) ?? '',
      account: account.sending(standing.root),
      via,
      composing: editing.isComposing(standing.composer),
      stop() {
        isStopped = true
        event.preventDefault()
        event.stopImmediatePropagation()
      },
    }
    events.emit('send intent', intent)
    if (!isStopped) onSent(intent)
    return isStopped
  }

  const standingOf = (control: Element, isNamed: boolean) => {
    const before = composers.around(control)
    if (before) return before
    // The many buttons of posts send nothing: only a name could make one of them worth a search of the page.
    if (!isNamed && closest(control, post)) return null
    composers.scan()
    return composers.around(control)
  }

  /** The pressed send control and its composer: by name, or by being the one that its composer sends with. */
  const controlIn = (event: Event): { control: Element; standing: Standing } | null => {
    const path = event.composedPath()
    const named = inPath(path, sendControl)
    const control = named ?? inPath(path, pressable)
    const standing = control && standingOf(control, named !== null)
    return standing && (named || sendOf(standing.root) === control) ? { control, standing } : null
  }

  const onClick = (event: MouseEvent) => {
    const pressed = controlIn(event)
    if (!pressed || isOff(pressed.control)) return
    // A key press on a button comes as a trusted click without a count.
    const via = event.isTrusted && event.detail === 0 ? 'keyboard' : 'button'
    decide(event, { standing: pressed.standing, via })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (isSendKey(event)) {
      const field = inPath(event.composedPath(), editor)
      const standing = field && standingOf(field, true)
      if (standing) {
        const isIdle = isOff(sendOf(standing.root)) && !editing.read(standing.composer)?.trim()
        if (!isIdle) decide(event, { standing, via: 'keyboard' })
        return
      }
    }
    if (!isPressKey(event)) return
    const pressed = controlIn(event)
    if (!pressed || pressed.control instanceof HTMLButtonElement || isOff(pressed.control)) return
    const isStopped = decide(event, { standing: pressed.standing, via: 'keyboard' })
    stoppedKey = isStopped ? pressed.control : null
  }

  const onKeyUp = (event: KeyboardEvent) => {
    if (!stoppedKey || !isPressKey(event) || !event.composedPath().includes(stoppedKey)) return
    stoppedKey = null
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  return {
    start(signal: AbortSignal) {
      const options = { capture: true, signal }
      addEventListener('click', onClick, options)
      addEventListener('keydown', onKeyDown, options)
      addEventListener('keyup', onKeyUp, options)
    },
  }
}
