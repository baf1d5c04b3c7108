import type { Page } from './page.ts'
import type { Post } from './post.ts'

/** Everything above a post, the first one first. */
export const parentsOf = (now: Page, id: string): Post[] => {
  const parent = now.posts.get(now.posts.get(id)?.parent ?? '')
  return parent ? [...parentsOf(now, parent.id), parent] : []
}

/** Temporary posts have no number: they count as the newest. */
const order = (post: Post) => (post.temporary ? 1n << 63n : BigInt(post.id))

export const repliesTo = (now: Page, id: string): Post[] =>
  [...now.posts.values()]
    .filter((post) => post.parent === id)
    .sort((one, other) => (order(one) < order(other) ? 1 : -1))

export const quotesOf = (now: Page, id: string): Post[] =>
  [...now.posts.values()].filter((post) => post.quote === id)
