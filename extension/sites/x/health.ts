import type { Events } from '../events.ts'
import { first, locate } from '../locate.ts'
import { kindOfField } from '../read-field.ts'
import type { Health, SiteEvents } from '../site.ts'
import { sendOf } from './composer-root.ts'
import type { Composers } from './composers.ts'
import { appProbe, cell, editor, post } from './locators.ts'
import type { PlaceOf } from './place.ts'
import type { Posts } from './posts.ts'

/** The address changes before the page does: what is missing counts only after this long. In milliseconds. */
const PATIENCE = 5_000
/** Between a change of the page and the next count. In milliseconds. */
const PAUSE = 250

type Parts = { place: PlaceOf; posts: Posts; composers: Composers }

/** What is not found that this route should have, worst first. Counts, since one post read of ten is no health. */
const missingParts = ({ place, posts, composers }: Parts): string[] => {
  const missing: string[] = []
  const shown = posts.all()
  const { view, subject } = place.now()
  const cells = locate(document, cell).elements.length
  const hasPosts = locate(document, post).elements.length + cells > 0
  if ((view === 'conversation' || hasPosts) && shown.length === 0) missing.push('posts')
  if (
    view === 'conversation' &&
    shown.length > 0 &&
    shown.filter((one) => one.subject === subject).length === 0
  )
    missing.push('focused post')
  if (shown.some(({ author }) => author === null)) missing.push('author')
  const standing = composers.all().filter(({ lost }) => lost === null)
  const fields = locate(document, editor).elements
  if (fields.some((field) => !standing.some(({ root }) => root.contains(field)))) missing.push('composer')
  if (standing.some(({ root }) => sendOf(root) === null)) missing.push('send button')
  if (standing.some(({ editors }) => editors.some((field) => kindOfField(field) === 'other')))
    missing.push('editor')
  return missing
}

const worst = new Set(['posts', 'composer', 'send button'])

const levelOf = (missing: readonly string[]): Health['level'] => {
  if (missing.includes('app')) return 'off'
  if (missing.some((part) => worst.has(part))) return 'panel'
  return missing.includes('editor') ? 'button' : 'full'
}

/** What can be promised on this page, found by looking, told when it changes. */
export const createHealth = (events: Events<SiteEvents>, parts: Parts) => {
  let current: Health = { level: 'panel', missing: ['app'] }
  let since = performance.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  /** A look is due within the pause; else only the one that ends the patience is. */
  let isSoon = false

  const set = (missing: string[]) => {
    const level = levelOf(missing)
    if (current.level === level && current.missing.join() === missing.join()) return
    current = { level, missing }
    events.emit('health', current)
  }

  const later = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(look, wait)
  }

  const soon = () => {
    isSoon = true
    later(PAUSE)
  }

  const look = () => {
    isSoon = false
    const isUp = first(document, appProbe) !== null
    const missing = isUp ? missingParts(parts) : ['app']
    const waited = performance.now() - since
    if (missing.length === 0 || waited >= PATIENCE) set(missing)
    else later(PATIENCE - waited)
  }

  return {
    now: () => current,
    turn: () => {
      if (!isSoon) soon()
    },
    moved: () => {
      since = performance.now()
      soon()
    },
    start(signal: AbortSignal) {
      soon()
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
    },
  }
}
