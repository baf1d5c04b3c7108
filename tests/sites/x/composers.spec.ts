import { known } from '../../hosts/x/store/seed.ts'
import { expect, test, type X } from '../support/fixtures.ts'
import {
  article,
  composers,
  dialogEditor,
  inlineEditor,
  lenasPost,
  pressReply,
  subject,
} from '../support/x-acts.ts'

const replies = async (x: X) => (await composers(x)).filter(({ kind }) => kind !== 'post')

test('the field under a post answers that post', async ({ x }) => {
  await x.open(lenasPost)
  await expect.poll(() => composers(x)).toHaveLength(1)
  expect(await composers(x)).toMatchObject([
    {
      kind: 'reply',
      parent: subject(known.lenaBrokenMug),
      parentUrl: `https://x.com/lena_r/status/${known.lenaBrokenMug}`,
      parentAuthor: 'lena_r',
    },
  ])
})

test('the field on the home page is a new post', async ({ x }) => {
  await x.open('/home')
  await expect.poll(() => composers(x)).toMatchObject([{ kind: 'post', parent: null, parentUrl: null }])
})

for (const switches of ['', 'bareurl'])
  test(`Reply in the feed opens a dialog for that post${switches && ', whose address does not name it'}`, async ({
    x,
  }) => {
    await x.open('/home', switches)
    await pressReply(x.page, known.theoJeju)
    await dialogEditor(x.page).waitFor()
    await expect.poll(() => replies(x)).toMatchObject([{ kind: 'reply', parent: subject(known.theoJeju) }])
    expect(await x.run(() => probe.of('reply pressed'), null)).toEqual([
      {
        subject: subject(known.theoJeju),
        url: `https://x.com/theo_b/status/${known.theoJeju}`,
        author: 'theo_b',
      },
    ])
  })

test('the page’s own key for a reply is an intent too', async ({ x }) => {
  await x.open('/home', 'bareurl')
  await article(x.page, known.minseoTaste).focus()
  await x.page.keyboard.press('r')
  await dialogEditor(x.page).waitFor()
  await expect.poll(() => replies(x)).toMatchObject([{ kind: 'reply', parent: subject(known.minseoTaste) }])
  expect(await x.run(() => probe.of('reply pressed').length, null)).toBe(1)
})

test('a dialog opened after another one was left answers its own post', async ({ x }) => {
  await x.open('/home', 'bareurl')
  await pressReply(x.page, known.theoJeju)
  await dialogEditor(x.page).waitFor()
  await x.page.getByTestId('app-bar-close').click()
  await dialogEditor(x.page).waitFor({ state: 'detached' })
  await pressReply(x.page, known.minseoTaste)
  await dialogEditor(x.page).waitFor()
  await expect
    .poll(async () => (await replies(x)).map(({ parent }) => parent))
    .toContain(subject(known.minseoTaste))
  await expect
    .poll(async () => (await replies(x)).map(({ parent }) => parent))
    .toEqual([subject(known.minseoTaste)])
})

test('two composers are open at once, and a press belongs to the one it is in', async ({ x }) => {
  await x.open(lenasPost)
  await inlineEditor(x.page).click()
  await x.page.keyboard.type('Under the post')
  const reply = x.page.locator('article', { hasText: 'Four pieces is a record' }).getByTestId('reply')
  await reply.click()
  await dialogEditor(x.page).waitFor()
  await dialogEditor(x.page).click()
  await x.page.keyboard.type('In the dialog')
  const parents = (await composers(x)).map(({ parent }) => parent)
  expect(new Set(parents).size).toBe(2)
  expect(parents).toContain(subject(known.lenaBrokenMug))
  await x.run(() => {
    probe.stops = () => true
  }, null)
  await x.page.getByTestId('tweetButton').click()
  await dialogEditor(x.page).press('Control+Enter')
  const intents = await x.run(
    () => probe.of('send intent').map(({ text, composer }) => ({ text, parent: composer.parent })),
    null,
  )
  const other = parents.find((parent) => parent !== subject(known.lenaBrokenMug))
  expect(intents).toEqual([
    { text: 'In the dialog', parent: other },
    { text: 'In the dialog', parent: other },
  ])
  expect(await x.sends()).toEqual([])
})

test('a dialog over a conversation leaves the field below it what it was', async ({ x }) => {
  await x.open(lenasPost)
  await expect.poll(() => composers(x)).toHaveLength(1)
  const [before] = await composers(x)
  await x.page.getByTestId('SideNav_NewTweet_Button').click()
  await dialogEditor(x.page).waitFor()
  await expect.poll(() => composers(x)).toHaveLength(2)
  expect(await composers(x)).toMatchObject([before, { kind: 'post', parent: null }])
})

test('a quote knows what it quotes', async ({ x }) => {
  await x.open('/home')
  await article(x.page, known.theoJeju).getByTestId('retweet').click()
  await x.page.locator('[role="menuitem"]').nth(1).click()
  await dialogEditor(x.page).waitFor()
  await expect.poll(() => replies(x)).toMatchObject([{ kind: 'quote', parent: subject(known.theoJeju) }])
})

test('a new post begun after a reply was pressed elsewhere answers nothing', async ({ x }) => {
  await x.open('/home', 'bareurl')
  await pressReply(x.page, known.theoJeju)
  await dialogEditor(x.page).waitFor()
  await x.page.getByTestId('app-bar-close').click()
  await dialogEditor(x.page).waitFor({ state: 'detached' })
  await x.page.waitForTimeout(1200)
  await x.page.getByTestId('SideNav_NewTweet_Button').click()
  await dialogEditor(x.page).waitFor()
  await expect.poll(() => composers(x)).toHaveLength(2)
  expect(await replies(x)).toEqual([])
})

test('the field beside a photo answers the photo’s post', async ({ x }) => {
  await x.open('/home')
  await article(x.page, known.lenaBrokenMug).locator('a[href*="/photo/1"]').click()
  await dialogEditor(x.page).waitFor()
  await expect.poll(() => replies(x)).toMatchObject([{ kind: 'reply', parent: subject(known.lenaBrokenMug) }])
})

test('an editor on a new node is the same composer, and its text is heard', async ({ x }) => {
  await x.open(lenasPost)
  await inlineEditor(x.page).click()
  await x.page.keyboard.type('Half a')
  const before = await composers(x)
  await x.standIn((standIn) => standIn.replaceEditors())
  await x.standIn((standIn) => standIn.rerender())
  await inlineEditor(x.page).click()
  await x.page.keyboard.press('End')
  await x.page.keyboard.type(' text')
  await expect.poll(() => x.run(() => probe.of('text').at(-1)?.text, null)).toBe('Half a text')
  await x.page.waitForTimeout(1200)
  expect(await composers(x)).toEqual(before)
  expect(await x.run(() => probe.of('composer gone'), null)).toEqual([])
})

test('walking from one post to another ends the first composer', async ({ x }) => {
  await x.open(lenasPost)
  await expect.poll(() => composers(x)).toHaveLength(1)
  await x.standIn((standIn, id) => standIn.open(`/theo_b/status/${id}`), known.theoJeju)
  await expect.poll(() => composers(x)).toMatchObject([{ parent: subject(known.theoJeju) }])
})

test('a textarea composer is one too', async ({ x }) => {
  await x.open(lenasPost, 'textarea')
  await inlineEditor(x.page).click()
  await x.page.keyboard.type('Plain')
  await expect.poll(() => x.run(() => probe.of('text').at(-1)?.text, null)).toBe('Plain')
  expect(await composers(x)).toMatchObject([{ kind: 'reply', parent: subject(known.lenaBrokenMug) }])
})

test('the caret entering and leaving is told', async ({ x }) => {
  await x.open(lenasPost)
  await inlineEditor(x.page).click()
  await article(x.page, known.lenaBrokenMug).focus()
  expect(await x.run(() => probe.of('focus').map(({ inside }) => inside), null)).toEqual([true, false])
})
