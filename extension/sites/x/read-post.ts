import type { Subject } from '#shared/inbox/subject.ts'
import { sameHandle } from '#shared/team/profile.ts'
import { type Locator, locate } from '../locate.ts'
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

/** Asked of every link of every post that scrolls by: most are told apart without taking the address apart. */
const maybePerson = /^(https?:\/\/[^/]+)?\/\w{1,20}\/?([?#].*)?$/

const personOf = (link: Element) => {
  const address = maybePerson.test(link.getAttribute('href') ?? '') ? addressOf(link) : null
  return address && handleOfProfile(address)
}

const isIn = (parts: readonly Element[], element: Element) => parts.some((part) => part.contains(element))

/** A name row holds its links; "reposted" stands inside of one. */
const overlaps = (one: Element, other: Element) => one.contains(other) || other.contains(one)

/** An article with what in it belongs to other posts: those quoted in it, and articles nested in it. */
type Reading = { article: Element; others: readonly Element[] }

const begin = (article: Element): Reading => ({
  article,
  others: [quoted, post].flatMap((thing) => locate(article, thing).elements.filter((one) => one !== article)),
})

const own = ({ article, others }: Reading, thing: Locator) =>
  locate(article, thing).elements.filter((element) => !isIn(others, element))

const handleOfAvatar = (container: Element) => {
  const handle = container.getAttribute('data-testid')?.split('UserAvatar-Container-')[1]
  return isHandleForm(handle) ? handle : null
}

const authorOf = (reading: Reading, status: URL | null) => {
  for (const link of own(reading, author)) {
    const handle = personOf(link)
    if (handle) return handle
  }
  const [face] = own(reading, avatar)
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
const nameOf = (reading: Reading, page: Place): Named | null => {
  const named = own(reading, permalink)
    .map(statusIn)
    .filter((one) => one !== null)
  const [best] = named
  if (best) return named.every(({ subject }) => subject === best.subject) ? best : null
  if (own(reading, time).length === 0) return null
  const [count] = own(reading, viewCount)
  const counted = count ? statusIn(count) : null
  if (counted) return counted
  const isSubject = page.view === 'conversation' && reading.article.getAttribute('tabindex') === '-1'
  return isSubject && page.subject ? { subject: page.subject, address: null } : null
}

/** Names in the text and in "Replying to": profile links outside the row that names the author. */
const addressesOf = (reading: Reading, writer: string | null) => {
  const [texts, rows] = [[postText], [userName, avatar, socialContext]].map((things) =>
    things.flatMap((thing) => locate(reading.article, thing).elements),
  ) as [Element[], Element[]]
  const links = [...reading.article.querySelectorAll('a[href]')].filter(
    (link) => !isIn(reading.others, link) && (isIn(texts, link) || !rows.some((row) => overlaps(row, link))),
  )
  const handles = new Map<string, string>()
  for (const link of links) {
    const handle = personOf(link)
    if (handle && !(writer && sameHandle(handle, writer))) handles.set(handle.toLowerCase(), handle)
  }
  return [...handles.values()]
}

/** Null for what is not a post that can be named. */
export const readPost = (article: Element, page: Place): ReadPost | null => {
  const reading = begin(article)
  const name = nameOf(reading, page)
  if (!name) return null
  const writer = authorOf(reading, name.address)
  return {
    subject: name.subject,
    url: statusUrl(writer, statusId(name.subject)!),
    author: writer,
    addresses: addressesOf(reading, writer),
    focused: (page.view === 'conversation' || page.view === 'photo') && page.subject === name.subject,
  }
}
