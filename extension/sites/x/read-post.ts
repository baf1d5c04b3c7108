import type { Subject } from '#shared/inbox/subject.ts'
import { sameHandle } from '#shared/team/profile.ts'
import { isA, type Locator, locate } from '../locate.ts'
import {
  author,
  avatar,
  permalink,
  post,
  postText,
  quoted,
  socialContext,
  time,
  userName,
  viewCount,
} from './locators.ts'
import {
  handleOfProfile,
  handleOfStatus,
  isHandleForm,
  type Place,
  placeOf,
  statusId,
  statusUrl,
} from './subject.ts'

/** What an article says of itself. */
export type ReadPost = {
  readonly subject: Subject
  readonly url: string
  readonly author: string | null
  readonly addresses: readonly string[]
  readonly focused: boolean
}

const addressOf = (link: Element) => {
  const href = link.getAttribute('href')
  return href ? URL.parse(href, location.href) : null
}

const isWithin = (element: Element, article: Element, thing: Locator) =>
  thing.candidates.some((css) => {
    const above = element.closest(css)
    return above !== null && above !== article && article.contains(above)
  })

/** The article's own: not of a post quoted in it, not of an article nested in it. */
const own = (article: Element, thing: Locator) =>
  locate(article, thing).elements.filter(
    (element) => !isWithin(element, article, quoted) && !isWithin(element, article, post),
  )

const handleOfAvatar = (container: Element) => {
  const handle = container.getAttribute('data-testid')?.split('UserAvatar-Container-')[1]
  return isHandleForm(handle) ? handle : null
}

const authorOf = (article: Element, status: URL | null) => {
  for (const link of own(article, author)) {
    const address = addressOf(link)
    const handle = address && handleOfProfile(address)
    if (handle) return handle
  }
  const [face] = own(article, avatar)
  return (face && handleOfAvatar(face)) ?? (status && handleOfStatus(status))
}

type Named = { subject: Subject; address: URL | null }

const statusIn = (link: Element): Named | null => {
  const address = addressOf(link)
  const subject = address && placeOf(address).subject
  return subject && statusId(subject) ? { subject, address } : null
}

/**
 * Which post this is. Its time's link says it; where the time is no link, the view count's does, and on a post's own page
 * the address does. Without a time of its own it is an advert or a tombstone: nothing that a team answers.
 */
const nameOf = (article: Element, page: Place): Named | null => {
  const named = own(article, permalink)
    .map(statusIn)
    .filter((one) => one !== null)
  const [best] = named
  if (best) return named.every(({ subject }) => subject === best.subject) ? best : null
  if (own(article, time).length === 0) return null
  const [count] = own(article, viewCount)
  const counted = count ? statusIn(count) : null
  if (counted) return counted
  const isSubject = page.view === 'conversation' && article.getAttribute('tabindex') === '-1'
  return isSubject && page.subject ? { subject: page.subject, address: null } : null
}

/** Names in the text and in "Replying to": profile links outside the row that names the author. */
const addressesOf = (article: Element, writer: string | null) => {
  const links = [...article.querySelectorAll('a[href]')].filter(
    (link) =>
      !isWithin(link, article, quoted) &&
      (isWithin(link, article, postText) ||
        ![userName, avatar, socialContext].some((row) => isWithin(link, article, row))),
  )
  const handles = new Map<string, string>()
  for (const link of links) {
    const address = addressOf(link)
    const handle = address && handleOfProfile(address)
    if (handle && !(writer && sameHandle(handle, writer))) handles.set(handle.toLowerCase(), handle)
  }
  return [...handles.values()]
}

/** Null for what is not a post that can be named. */
export const readPost = (article: Element, page: Place): ReadPost | null => {
  const name = nameOf(article, page)
  if (!name) return null
  const writer = authorOf(article, name.address)
  return {
    subject: name.subject,
    url: statusUrl(writer, statusId(name.subject)!),
    author: writer,
    addresses: addressesOf(article, writer),
    focused: (page.view === 'conversation' || page.view === 'photo') && page.subject === name.subject,
  }
}

export const isArticle = (element: Element) => isA(element, post)
