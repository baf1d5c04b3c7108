import type { InsertText } from './insertion.ts'
import { kindOfField, normal, readField } from './read-field.ts'

/** The browser tells of a selection within a frame; where the wanted one stands already it never does. In milliseconds. */
const SELECTION_WAIT = 200

const selectionChanged = () =>
  new Promise<void>((resolve) => {
    const done = () => {
      document.removeEventListener('selectionchange', done)
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, SELECTION_WAIT)
    document.addEventListener('selectionchange', done)
  })

/** A frame, or a moment where the tab is hidden and frames stand still. */
const nextFrame = () =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, 100)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      resolve()
    })
  })

/**
 * With the focus in another window (our panel), `focus()` moves the caret but tells nobody, and the editor's framework
 * goes on believing in its old selection. So it is told.
 */
const takeFocus = (field: HTMLElement) => {
  const wasThere = document.activeElement === field && document.hasFocus()
  field.focus({ preventScroll: true })
  if (wasThere || document.hasFocus()) return
  field.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
}

/** Collapsed first: a selection that is already the wanted one would be changed without a word. */
const selectAll = (field: Element) => {
  const selection = getSelection()
  const range = document.createRange()
  range.selectNodeContents(field)
  selection?.collapse(field, 0)
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** Only `text/plain`: given HTML, the page would convert and restyle it. Handled means that the page prevented it. */
const paste = (field: Element, text: string) => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  const event = new ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    cancelable: true,
    composed: true,
  })
  return !field.dispatchEvent(event)
}

const intoDraft = async (field: HTMLElement, text: string, before: string, composing: () => boolean) => {
  takeFocus(field)
  const told = selectionChanged()
  selectAll(field)
  await told
  if (composing()) return 'composing'
  if (!field.isConnected) return 'gone'
  if (readField(field) !== before) return 'changed'
  return paste(field, text) ? null : 'read only'
}

/** The only way into a textarea that keeps the browser's own undo. An empty insertion is a deletion. */
const intoTextarea = (field: HTMLTextAreaElement, text: string) => {
  if (field.disabled || field.readOnly) return 'read only'
  field.focus({ preventScroll: true })
  field.setSelectionRange(0, field.value.length)
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)
  return done ? null : 'read only'
}

/**
 * Puts `text` in place of all that is in the field, as one native undo step, and reads it back. Never tries twice: what
 * went wrong is told, and the person has their undo.
 */
export const insertText: InsertText = async (field, text) => {
  const editor = field.now()
  if (!(editor instanceof HTMLElement)) return { ok: false, why: 'gone' }
  const kind = kindOfField(editor)
  if (kind === 'other') return { ok: false, why: 'read only' }
  // A paste while a syllable is being composed, and shortly after, is dropped by Draft without a trace.
  if (field.composing()) return { ok: false, why: 'composing' }
  const before = readField(editor)
  if (before === normal(text)) return { ok: true }
  const why =
    editor instanceof HTMLTextAreaElement
      ? intoTextarea(editor, text)
      : await intoDraft(editor, text, before, field.composing)
  if (why) return { ok: false, why }
  await nextFrame()
  const after = field.now()
  if (!after) return { ok: false, why: 'gone' }
  return readField(after) === normal(text) ? { ok: true } : { ok: false, why: 'not the same' }
}
