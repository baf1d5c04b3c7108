import { expect, known, test } from './team.ts'

const post = known.lenaBrokenMug

test('what was stopped can be allowed once, with a reason, and goes out once (G3, G5)', async ({
  dana,
  min,
  house,
}) => {
  await min.opens(post)
  await min.beginsReplyHere()
  await min.types('We are looking into it, Lena.')
  await min.posts()
  await expect.poll(() => min.sends.length).toBe(1)

  await dana.opens(post, { by: 'feed' })
  await dana.seesOn(post, /Min answered/)
  await dana.pressesReply(post)
  await dana.types('And the refund is on its way.')
  await dana.posts('keyboard')
  await dana.sees(/Min answered/)
  await dana.hasTyped('And the refund is on its way.')
  expect(dana.sends).toHaveLength(0)

  await dana.presses('Allow with a reason')
  await dana.presses('Their reply left something out')
  await dana.sees(/Allowed once/)
  expect(dana.sends).toHaveLength(0)
  await dana.posts()
  await expect.poll(() => dana.sends.length).toBe(1)
  expect(dana.sends).toMatchObject([{ text: ['And the refund is on its way.'], parent: post }])

  const allowed = await house.server.house.db
    .selectFrom('events')
    .selectAll()
    .where('kind', '=', 'conversation.allowed-once')
    .execute()
  expect(allowed).toHaveLength(1)
  expect(allowed[0]).toMatchObject({ actor: house.people.dana.member })
  expect(allowed[0]?.body).not.toContain('refund')
})

test('an edit after the permission ends it (G5)', async ({ dana, min }) => {
  await min.opens(post)
  await min.beginsReplyHere()
  await min.types('Sorry!')
  await min.posts()
  await dana.opens(post)
  await dana.seesOn(post, /Min answered/)
  await dana.beginsReplyHere()
  await dana.types('One more thing')
  await dana.posts()
  await dana.presses('Allow with a reason')
  await dana.presses('The customer asked again')
  await dana.sees(/Allowed once/)
  await dana.types(' and another')
  await dana.seesNot(/Allowed once/)
  await dana.posts()
  await dana.sees(/Min answered/)
  expect(dana.sends).toHaveLength(0)
})

test('a text begun for the team is kept back on a private account (G1)', async ({ dana }) => {
  await dana.opens(post)
  await dana.beginsReplyHere()
  await dana.sees(/You are replying/)
  await dana.types('We are sorry, Lena.')
  await dana.switchesTo('jo_almeida')
  await dana.posts()
  await dana.sees(/You are on @jo_almeida|The account is not certain/)
  expect(dana.sends).toHaveLength(0)
  await dana.hasTyped('We are sorry, Lena.')

  await expect(async () => {
    await dana.page.keyboard.press('Escape')
    await dana.posts()
    await dana.sees(/You are on @jo_almeida/, 500)
  }).toPass()
  expect(dana.sends).toHaveLength(0)

  await dana.switchesTo('hallacoffee')
  await expect(async () => {
    await dana.page.keyboard.press('Escape')
    await dana.posts()
    await expect.poll(() => dana.sends.length, { timeout: 1_000 }).toBe(1)
  }).toPass()
  expect(dana.sends).toMatchObject([{ account: 'hallacoffee', text: ['We are sorry, Lena.'] }])
})

test('as a private account nothing leaves the browser, and replies go out (L3)', async ({
  danaInPrivate: dana,
  house,
}) => {
  await dana.opens(post)
  await dana.beginsReplyHere()
  await dana.types('My own two cents.')
  await dana.posts()
  await expect.poll(() => dana.sends.length).toBe(1)
  const opened = await house.server.house.db
    .selectFrom('events')
    .select('kind')
    .where('kind', 'like', 'conversation.%')
    .execute()
  expect(opened).toEqual([])
})

test('a viewer is kept back before anything goes out (G2)', async ({ vera }) => {
  await vera.opens(post)
  await vera.beginsReplyHere()
  await vera.types('Let me answer that.')
  await vera.posts()
  await vera.sees(/You may read here, not reply/)
  expect(vera.sends).toHaveLength(0)
  await vera.hasTyped('Let me answer that.')
})
