import { seed } from '../hosts/x/store/seed.ts'
import { expect, test } from './team.ts'

/** How many posts are raced for: each is one press by two people at the same moment. */
const TIMES = 200

test(`of two who press Reply in the same instant one holds it and both know, ${TIMES} times (C1)`, async ({
  dana,
  min,
  house,
}) => {
  test.setTimeout(900_000)
  const posts = seed()
    .feed.map(({ id }) => id)
    .slice(0, TIMES)
  expect(posts).toHaveLength(TIMES)
  await Promise.all([dana.opens(posts[0]!), min.opens(posts[0]!)])

  for (const post of posts) {
    await Promise.all([dana.goesTo(post), min.goesTo(post)])
    await Promise.all([dana.beginsReplyHere(), min.beginsReplyHere()])
    const both = async () => {
      const [danas, mins] = await Promise.all([dana.says(), min.says()])
      const danaHolds = /You are replying/.test(danas) && /Dana is replying/.test(mins)
      const minHolds = /You are replying/.test(mins) && /Min is replying/.test(danas)
      return Number(danaHolds) + Number(minHolds)
    }
    await expect.poll(both, { message: `both know who replies to ${post}` }).toBe(1)
  }

  const grants = await house.server.house.db
    .selectFrom('events')
    .select('on_id')
    .where('kind', '=', 'conversation.claimed')
    .execute()
  expect(grants).toHaveLength(TIMES)
  expect(new Set(grants.map(({ on_id }) => on_id)).size).toBe(TIMES)
})
