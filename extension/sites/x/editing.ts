import type { Events } from '../events.ts'
import type { Insertion, InsertText } from '../insertion.ts'
import { readField } from '../read-field.ts'
import type { Composer, SiteEvents } from '../site.ts'
import type { Composers, Standing } from './composers.ts'

/** Draft takes up a composition 20 ms after its end and drops pastes before that; at +50 ms they landed. In milliseconds. */
const SETTLED = 100

/** A thread's posts are one text for reading, with a blank line between. */
const textOf = ({ editors }: Standing) => editors.map(readField).join('\n\n')

/** What the person writes, as it changes, without touching the editor's own nodes. */
export const createEditing = (events: Events<SiteEvents>, composers: Composers) => {
  const watched = new Map<number, { root: Element; observer: MutationObserver }>()
  const texts = new Map<number, string>()
  let composingIn: number | null = null
  let ended = { id: 0, at: Number.NEGATIVE_INFINITY }
  let inside: Composer | null = null

  const isComposing = ({ id }: Composer) =>
    composingIn === id || (ended.id === id && performance.now() - ended.at < SETTLED)

  const tell = (entry: Standing, always: boolean) => {
    const text = textOf(entry)
    const { composer } = entry
    if (!always && texts.get(composer.id) === text) return
    texts.set(composer.id, text)
    events.emit('text', { composer, text, composing: isComposing(composer) })
  }

  const tellAgain = (id: number, always = false) => {
    const entry = composers.all().find(({ composer }) => composer.id === id)
    if (entry && entry.editors.length > 0) tell(entry, always)
  }

  const watch = ({ composer: { id }, root }: Standing) => {
    if (watched.get(id)?.root === root) return
    watched.get(id)?.observer.disconnect()
    const observer = new MutationObserver(() => tellAgain(id))
    observer.observe(root, { childList: true, characterData: true, subtree: true })
    watched.set(id, { root, observer })
    // A draft may be restored into a new editor: it can be born full.
    tellAgain(id)
  }

  const standingAt = (event: Event) => {
    const field = event.target instanceof Element ? composers.fieldAround(event.target) : null
    return field ? composers.around(field) : null
  }

  const onFocus = (event: Event) => {
    const next = event.type === 'focusin' ? (standingAt(event)?.composer ?? null) : null
    if (next?.id === inside?.id) return
    if (inside) events.emit('focus', { composer: inside, inside: false })
    inside = next
    if (next) events.emit('focus', { composer: next, inside: true })
  }

  const onComposition = (event: Event) => {
    const entry = standingAt(event)
    if (!entry) return
    const { id } = entry.composer
    if (event.type === 'compositionstart') composingIn = id
    else {
      composingIn = null
      ended = { id, at: performance.now() }
      setTimeout(() => tellAgain(id, true), SETTLED + 1)
    }
    tell(entry, true)
  }

  const onInput = (event: Event) => {
    const entry = standingAt(event)
    if (entry) tell(entry, false)
  }

  return {
    isComposing,
    /** Called after every turn: composers come, go, and change their nodes. */
    follow() {
      const standing = composers.all()
      for (const entry of standing) if (entry.lost === null) watch(entry)
      for (const [id, { observer }] of watched) {
        if (standing.some(({ composer }) => composer.id === id)) continue
        observer.disconnect()
        watched.delete(id)
        texts.delete(id)
        if (inside?.id === id) inside = null
      }
    },
    read: (composer: Composer) => {
      const entry = composers.of(composer)
      return entry && entry.editors.length > 0 ? textOf(entry) : null
    },
    /** A thread has several fields, and no one text is in place of all of them. */
    insertBy: async (recipe: InsertText, composer: Composer, text: string): Promise<Insertion> => {
      composers.scan()
      const fields = () => composers.of(composer)?.editors ?? []
      if (fields().length > 1) return { ok: false, why: 'read only' }
      return recipe({ now: () => fields()[0] ?? null, composing: () => isComposing(composer) }, text)
    },
    focus: (composer: Composer) => {
      const [field] = composers.of(composer)?.editors ?? []
      if (field instanceof HTMLElement) focusWhereItWas(field)
    },
    start(signal: AbortSignal) {
      const options = { capture: true, signal }
      for (const kind of ['focusin', 'focusout']) addEventListener(kind, onFocus, options)
      for (const kind of ['compositionstart', 'compositionend'])
        addEventListener(kind, onComposition, options)
      addEventListener('input', onInput, options)
      addEventListener('blur', keepCaret, options)
      signal.addEventListener('abort', () => {
        for (const { observer } of watched.values()) observer.disconnect()
      })
    },
  }
}

const carets = new WeakMap<Element, Range>()

/** `focus()` alone would put the caret at the start. */
const focusWhereItWas = (field: HTMLElement) => {
  if (document.activeElement === field) return
  const range = carets.get(field)
  field.focus({ preventScroll: true })
  const selection = getSelection()
  if (!selection || field instanceof HTMLTextAreaElement) return
  if (range && field.contains(range.startContainer) && field.contains(range.endContainer)) {
    selection.removeAllRanges()
    selection.addRange(range)
  } else {
    selection.selectAllChildren(field)
    selection.collapseToEnd()
  }
}

const keepCaret = ({ target }: Event) => {
  const selection = getSelection()
  if (!(target instanceof HTMLElement) || !target.isContentEditable || !selection?.rangeCount) return
  const range = selection.getRangeAt(0)
  if (target.contains(range.startContainer)) carets.set(target, range.cloneRange())
}

export type Editing = ReturnType<typeof createEditing>
