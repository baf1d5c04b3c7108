import type { Subject } from '#shared/inbox/subject.ts'
import { closest, first, locate } from '../locate.ts'
import { dialog, editor, post, primaryColumn, quoted } from './locators.ts'
import { type ReadPost, readPost } from './read-post.ts'
import type { Place } from './subject.ts'

/** What the person pressed last to get a composer. */
export type Intent = {
  readonly kind: 'reply' | 'quote'
  readonly subject: Subject
  readonly author: string | null
}

/** Where a composer stands and whom it answers. `place` tells apart two that are open at once. */
export type Aim = {
  readonly place: 'dialog' | 'photo' | 'inline' | 'home'
  readonly kind: 'reply' | 'quote' | 'post'
  readonly parent: Subject | null
  readonly author: string | null
}

type Sources = {
  readonly page: Place
  readonly ground: Place
  readonly intent: Intent | null
  /** What an article was read to be since it last changed. Within a press nothing is read twice. */
  postIn(article: Element): Pick<ReadPost, 'subject' | 'author'> | null
}

const before = (one: Element, other: Element) =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)

/** The one subject that the sources name. Two names are none: a wrong parent is worse than no parent. */
const agreed = (sources: (Subject | null | undefined)[]): Subject | null => {
  const named = new Set(sources.filter((one) => one != null))
  return named.size === 1 ? [...named][0]! : null
}

const inDialog = (root: Element, box: Element, { page, intent, postIn }: Sources): Aim => {
  const field = first(root, editor)
  const above = locate(box, post)
    .elements.filter((article) => field && before(article, field))
    .map((article) => postIn(article) ?? readPost(article, page))
    .filter((one) => one !== null)
  if (page.view === 'photo') return { place: 'photo', kind: 'reply', parent: page.subject, author: null }
  const shown = above.at(-1)
  const asked = intent?.kind === 'reply' ? intent : null
  if (shown || page.parent || asked) {
    const parent = agreed([shown?.subject, page.parent, asked?.subject])
    const author = shown?.author ?? asked?.author ?? null
    return { place: 'dialog', kind: 'reply', parent, author: parent ? author : null }
  }
  const card =
    field && locate(root, quoted).elements.find((one) => before(field, one) && one.querySelector('time'))
  if (card && intent?.kind === 'quote')
    return { place: 'dialog', kind: 'quote', parent: intent.subject, author: intent.author }
  return { place: 'dialog', kind: card ? 'quote' : 'post', parent: null, author: null }
}

/**
 * The post that a composer answers. `page` is the address now, `ground` the page under dialogs, `intent` a fresh press on
 * Reply or Repost that no composer has used yet.
 */
export const aimOf = (root: Element, sources: Sources): Aim => {
  const { ground, postIn } = sources
  const box = closest(root, dialog)
  if (box) return inDialog(root, box, sources)
  if (ground.view !== 'conversation') return { place: 'home', kind: 'post', parent: null, author: null }
  // The address changes before the page does: only a post that stands here can be answered here.
  const column = closest(root, primaryColumn) ?? document.body
  const isIt = (article: Element) => {
    const shown = postIn(article) ?? readPost(article, ground)
    return shown?.subject === ground.subject ? shown : null
  }
  let subject: ReturnType<typeof isIt> = null
  for (const article of locate(column, post).elements) {
    subject = isIt(article)
    if (subject) break
  }
  return {
    place: 'inline',
    kind: 'reply',
    parent: subject?.subject ?? null,
    author: subject?.author ?? null,
  }
}
