import { known } from '../../hosts/x/store/seed.ts'
import { expect, test } from '../support/fixtures.ts'

const subject = (id: string) => `x:status:${id}`

test.describe('posts', () => {
  test('of the feed are told with subject, author and whom they address', async ({ x }) => {
    await x.open('/home')
    await expect.poll(() => x.run(() => probe.posts.size, null)).toBeGreaterThan(5)
    const posts = await x.run(() => [...probe.posts.values()], null)
    expect(posts.find((post) => post.subject === subject(known.lenaBrokenMug))).toMatchObject({
      url: `https://x.com/lena_r/status/${known.lenaBrokenMug}`,
      author: 'lena_r',
      addresses: ['hallacoffee'],
      focused: false,
    })
    expect(posts.filter(({ focused }) => focused)).toEqual([])
  })
})
