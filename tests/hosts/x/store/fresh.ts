import { change, page } from './page.ts'
import { accounts, people } from './people.ts'
import type { Post } from './post.ts'
import { newId } from './snowflake.ts'

const others = [...people.keys()].filter((handle) => !accounts.some((one) => one === handle))

const made = (number: number): Post => ({
  id: newId(Date.now()),
  author: others[number % others.length]!,
  text: `Just in, number ${number}: somebody mentioned @hallacoffee again.`,
  lang: 'en',
  counts: { replies: 0, reposts: 0, likes: number, views: 10 },
})

let number = 0

/** So many posts that came meanwhile wait on top of the feed. */
export const announce = (count: number) => {
  const posts = Array.from({ length: count }, () => {
    number += 1
    return made(number)
  })
  change((now) => ({
    posts: new Map([...now.posts, ...posts.map((post) => [post.id, post] as const)]),
    fresh: [...posts.map(({ id }) => id), ...now.fresh],
  }))
}

export const showFresh = () => change(({ home, fresh }) => ({ home: [...fresh, ...home], fresh: [] }))

/** The same without asking: every offset in the feed moves. */
export const prepend = (count: number) => {
  announce(count)
  showFresh()
  return page().home.slice(0, count)
}
