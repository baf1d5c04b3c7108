import type { Subject } from '#shared/inbox/subject.ts'
import type { Events } from '../events.ts'
import { closest, inPath, isA, locate } from '../locate.ts'
import type { SiteEvents } from '../site.ts'
import { actionRow, editor, post as postLocator, pressable, replyButton, repostButton } from './locators.ts'
import type { Intent } from './parent-of.ts'
import type { PlaceOf } from './place.ts'
import type { Posts } from './posts.ts'
import { handleOfStatus, statusId, statusUrl } from './subject.ts'

/** A dialog that has not come this long after the press is not its answer, in milliseconds. X's own route waits up to 5 s. */
const FRESH = 10_000

/** The button of this post's row; where buttons have lost their names, reply is the first and repost the second. */
const isButton = (control: Element, article: Element | null, named: typeof replyButton, place: number) => {
  if (isA(control, named)) return true
  const row = article && locate(article, actionRow).elements.at(-1)
  if (!row?.contains(control) || locate(row, replyButton).elements.length > 0) return false
  return locate(row, pressable).elements[place] === control
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select') || closest(target, editor) !== null)

const isMenuItem = (step: EventTarget) => step instanceof Element && step.getAttribute('role') === 'menuitem'

const isPress = (event: Event, control: Element) =>
  event instanceof KeyboardEvent
    ? (event.key === 'Enter' || event.key === ' ') && !(control instanceof HTMLButtonElement)
    : event.type === 'click'

type Target = { subject: Subject; url: string; author: string | null }

/**
 * Which post the person means to answer: the last press on a Reply or Repost button. A dialog that opens next belongs
 * to it; any press elsewhere ends it.
 */
export const createPresses = (
  events: Events<SiteEvents>,
  { posts, place }: { posts: Posts; place: PlaceOf },
) => {
  let last: (Intent & { at: number }) | null = null

  const keep = (kind: Intent['kind'], { subject, url, author }: Target) => {
    last = { kind, subject, author, at: performance.now() }
    if (kind === 'reply') events.emit('reply pressed', { subject, url, author })
  }

  /** Beside an open photo stands the row of its post, outside any article. */
  const photoTarget = (): Target | null => {
    const { view, subject } = place.now()
    const author = handleOfStatus(new URL(place.href()))
    const id = view === 'photo' && subject ? statusId(subject) : null
    return subject && id ? { subject, author, url: statusUrl(author, id) } : null
  }

  const onPress = (event: Event) => {
    const path = event.composedPath()
    const control = inPath(path, pressable)
    if (event.type === 'click' && !path.some(isMenuItem)) last = null
    if (!control || !isPress(event, control)) return
    const article = closest(control, postLocator)
    const target = article ? posts.around(article) : photoTarget()
    if (!target) return
    if (isButton(control, article, replyButton, 0)) keep('reply', target)
    else if (isButton(control, article, repostButton, 1)) keep('quote', target)
  }

  /** X's own single keys act on the post that has the focus. */
  const onKey = (event: KeyboardEvent) => {
    onPress(event)
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (event.key === 'n') last = null
    const post = event.target instanceof Element ? posts.around(event.target) : null
    if (event.key === 'r' && post) keep('reply', post)
    if (event.key === 't' && post) keep('quote', post)
  }

  return {
    /** The press that a composer which opens now may belong to. */
    fresh: (): Intent | null => (last && performance.now() - last.at < FRESH ? last : null),
    /** A composer has taken it: the next one needs a press of its own. */
    used: () => {
      last = null
    },
    start(signal: AbortSignal) {
      addEventListener('click', onPress, { capture: true, signal })
      addEventListener('keydown', onKey, { capture: true, signal })
    },
  }
}

export type Presses = ReturnType<typeof createPresses>
