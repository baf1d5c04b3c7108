import { expect, known, test } from './team.ts'

const post = known.lenaBrokenMug

test('a killed browser is gone for the others within 10 s (P1)', async ({ dana, min }) => {
  await dana.opens(post)
  await min.opens(post)
  await dana.beginsReplyHere()
  await min.seesOn(post, /Dana is replying/)
  dana.killsBrowser()
  await min.seesOn(post, /Dana paused/, 10_000)
})

test('a cable cut without a goodbye is noticed on both sides within 10 s (P1, G6)', async ({
  min,
  danaByCable,
}) => {
  const { dana, cable } = danaByCable
  await dana.opens(post)
  await min.opens(post)
  await dana.beginsReplyHere()
  await min.seesOn(post, /Dana is replying/)
  cable.cut()
  await Promise.all([min.seesOn(post, /Dana paused/, 10_000), dana.sees(/Unprotected/, 10_000)])
  cable.mend()
  await dana.seesNot(/Unprotected/, 15_000)
})

test('with the server gone the native button works, and says unprotected (G6)', async ({ house, min }) => {
  await min.opens(post)
  await min.beginsReplyHere()
  await min.sees(/You are replying/)
  await min.types('Sorry, Lena.')
  await house.server.stop()
  await min.sees(/Unprotected/)
  await min.hasTyped('Sorry, Lena.')
  await min.posts()
  await expect.poll(() => min.sends.length).toBe(1)
})

test('a worker stopped in between changes nothing for anybody', async ({ dana, min }) => {
  await dana.opens(post)
  await min.opens(post)
  await dana.beginsReplyHere()
  await dana.types('We are')
  await min.seesOn(post, /Dana is replying/)
  await dana.losesWorker()
  await min.losesWorker()
  await dana.types(' sorry, Lena.')
  await min.beginsReplyHere()
  await min.types('Mine')
  await min.sees(/Dana is replying/)
  await min.posts()
  await min.hasTyped('Mine')
  expect(min.sends).toHaveLength(0)
  await dana.losesWorker()
  await dana.posts()
  await expect.poll(() => dana.sends.length).toBe(1)
  await min.seesOn(post, /Dana answered/)
})
