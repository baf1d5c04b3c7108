import { getDefaultKeyBinding, KeyBindingUtil } from 'draft-js'
import type { KeyboardEvent } from 'react'

const ENTER = 13
const ESCAPE = 27

/** Draft's command modifier (Cmd on a Mac, Ctrl elsewhere, never with Alt) and Enter send; numpad Enter is the same code. */
export const keyCommand = (event: KeyboardEvent) => {
  if (event.keyCode === ENTER && KeyBindingUtil.hasCommandModifier(event)) return 'send'
  if (event.keyCode === ESCAPE) return 'dismiss'
  return getDefaultKeyBinding(event)
}
