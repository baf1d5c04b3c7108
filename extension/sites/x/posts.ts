import type { Events } from '../events.ts'
import { closest, locate } from '../locate.ts'
import type { Turn } from '../observe.ts'
import type { Post, SiteEvents } from '../site.ts'
import { post as postLocator } from './locators.ts'
import { type ReadPost, readPost } from './read-post.ts'
import { type Place, statusId } from './subject.ts'

const same = (one: ReadPost, other: ReadPost) =>
  one.subject === other.subject &&
  one.author === other.author &&
  one.focused === other.focused &&
  one.addresses.join() === other.addresses.join()

/**
 * The posts on screen. A node is no identity: a feed gives it to another post, and draws a post again on a new node. So
 * each article is read again whenever something in it changed, and named by what it says.
 */
export const createPosts = (events: Events<SiteEvents>, page: () => Place) => {
  const drawn = new Map<Element, Post>()
  const articles = new Map<number, Element>()
  /** When each id was first seen here (epoch ms), to know a new one of ours when it comes. */
  const seen = new Map<string, number>()
  let ids = 0

  const leave = (article: Element, gone: Post) => {
    drawn.delete(article)
    articles.delete(gone.id)
    events.emit('post gone', gone)
  }

  const read = (article: Element) => {
    const before = drawn.get(article)
    const now = readPost(article, page())
    if (before && (!now || now.subject !== before.subject)) leave(article, before)
    if (!now || (before && same(before, now))) return
    const isSame = before?.subject === now.subject
    if (!isSame) ids += 1
    const current: Post = { id: isSame ? before.id : ids, ...now }
    drawn.set(article, current)
    articles.set(current.id, article)
    const name = statusId(current.subject)!
    if (!seen.has(name)) seen.set(name, Date.now())
    events.emit('post', current)
  }

  const sweep = () => {
    for (const [article, gone] of [...drawn]) if (!article.isConnected) leave(article, gone)
  }

  return {
    turn({ added, removed, touched }: Turn) {
      if (removed.length > 0) sweep()
      const fresh = new Set<Element>()
      for (const element of added) {
        if (!element.isConnected) continue
        const inside = locate(element, postLocator).elements
        for (const article of inside) fresh.add(article)
      }
      for (const element of [...added, ...touched]) {
        const around = element.isConnected ? closest(element, postLocator) : null
        if (around) fresh.add(around)
      }
      for (const article of fresh) read(article)
    },
    /** The page's address changed: which post is the focused one may have changed with it. */
    readAgain() {
      sweep()
      for (const article of [...drawn.keys()]) read(article)
    },
    all: (): readonly Post[] => [...drawn.values()],
    articleOf: (post: Post) => articles.get(post.id) ?? null,
    /** What the article is, as read since it last changed. */
    inArticle: (article: Element) => drawn.get(article) ?? null,
    /** By a node that is in it. */
    around: (element: Element): Post | null => {
      const article = closest(element, postLocator)
      return article ? (drawn.get(article) ?? null) : null
    },
    wasSeenBefore: (id: string, at: number) => (seen.get(id) ?? Number.POSITIVE_INFINITY) < at,
  }
}

export type Posts = ReturnType<typeof createPosts>
