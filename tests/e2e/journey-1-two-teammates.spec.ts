import { expect, known, test } from './team.ts'

const post = known.lenaBrokenMug

test('the second reply is stopped, and both texts are still there', async ({ dana, min }) => {
  await dana.opens(post)
  await min.opens(post, { by: 'feed' })

  await dana.beginsReplyHere()
  await min.seesOn(post, /Dana is replying/)

  await min.pressesReply(post)
  await min.types('So sorry, we are on it.')
  await min.sees(/Dana is replying/)
  await min.posts()
  await min.hasTyped('So sorry, we are on it.')
  expect(min.sends).toHaveLength(0)

  await dana.types('We are sorry, Lena. Could you send us your order number?')
  await dana.posts()
  await expect.poll(() => dana.sends.length).toBe(1)
  await min.sees(/Dana answered/)

  await min.posts('keyboard')
  await min.sees(/Dana answered/)
  await min.hasTyped('So sorry, we are on it.')
  expect(min.sends).toHaveLength(0)
  expect(dana.sends).toMatchObject([{ account: 'hallacoffee', parent: post, via: 'button' }])
})
