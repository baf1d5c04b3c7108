import type { BrowserContext, Page } from 'playwright'
import type { GivenPost } from './x/store/post.ts'
import type { Sent } from './x/store/record.ts'
import type { Told } from './x/store/tell.ts'

/** Posts that several people's pages have in common, as one network would. */
export type SharedFeed = { posts: GivenPost[]; pages: Set<Page> }

export const sharedFeed = (): SharedFeed => ({ posts: [], pages: new Set() })

const pass = (feed: SharedFeed, from: Page, post: GivenPost) => {
  feed.posts.push(post)
  for (const page of feed.pages)
    if (page !== from && !page.isClosed())
      // A page that is just leaving hears of the post when it says hello again.
      page.evaluate((given) => window.__standIn.addReply(given), post).catch(() => {})
}

/** Keeps what pages of this context tell. Unlike a page's own record the list outlives its reloads. */
export const hear = async (target: BrowserContext | Page, feed: SharedFeed | undefined) => {
  const sends: Sent[] = []
  await target.exposeBinding('__standInTold', ({ page }, told: Told): GivenPost[] => {
    if (told.kind === 'send') sends.push(told.sent)
    if (told.kind === 'hello') feed?.pages.add(page)
    if (told.kind === 'post' && feed) pass(feed, page, told.post)
    return feed?.posts ?? []
  })
  return { sends }
}
