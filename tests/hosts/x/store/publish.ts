import { change, page } from './page.ts'
import type { GivenPost, Post } from './post.ts'
import { newId } from './snowflake.ts'
import { tell } from './tell.ts'

const none = { replies: 0, reposts: 0, likes: 0, views: 0 }

const withReply = (posts: Map<string, Post>, parent: string | undefined) => {
  const above = posts.get(parent ?? '')
  if (above) posts.set(above.id, { ...above, counts: { ...above.counts, replies: above.counts.replies + 1 } })
}

/** A reply comes right below the post it answers, anything else on top. */
const placed = (home: readonly string[], post: Post) => {
  const at = post.parent ? home.indexOf(post.parent) + 1 : 0
  return post.parent && at === 0 ? home : [...home.slice(0, at), post.id, ...home.slice(at)]
}

export const insert = (post: Post) =>
  change(({ posts, home }) => {
    const next = new Map(posts).set(post.id, post)
    withReply(next, post.parent)
    return { posts: next, home: placed(home, post) }
  })

/** The answer came: the temporary post becomes the one with the id, and so gets another node. */
export const settle = (temporaryId: string, id: string) => {
  const { temporary: _gone, ...sent } = page().posts.get(temporaryId)!
  const post: Post = { ...sent, id }
  change(({ posts, home }) => {
    const next = new Map(posts).set(id, post)
    next.delete(temporaryId)
    return { posts: next, home: home.map((one) => (one === temporaryId ? id : one)) }
  })
  void tell({ kind: 'post', post })
}

let temporaries = 0

export const insertTemporary = (post: Omit<Post, 'id' | 'lang' | 'counts'>) => {
  temporaries += 1
  const id = `temporary-${temporaries}`
  insert({ ...post, id, lang: page().language, counts: none, temporary: true })
  return id
}

/** Another person's post, as a test hands it in. */
export const add = (given: GivenPost): string => {
  const post: Post = { lang: 'en', counts: none, ...given, id: given.id ?? newId(Date.now()) }
  if (!page().posts.has(post.id)) insert(post)
  return post.id
}
