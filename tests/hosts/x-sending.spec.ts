import { serveStandIn } from './serve.ts'
import { sharedFeed } from './shared-feed.ts'
import { editorOf, expect, held, sends, test } from './visit.ts'
import { known } from './x/store/seed.ts'
import { timeOf } from './x/store/snowflake.ts'

const status = `/lena_r/status/${known.lenaBrokenMug}`

test('a reply from the feed opens over the feed, names the post, and comes back under it with a new id', async ({
  page,
  visit,
}) => {
  await visit('/home')
  await page.getByTestId('reply').first().click()
  await expect(page).toHaveURL(`https://x.com/compose/post?in_reply_to=${known.lenaBrokenMug}`)
  await expect(page.locator('[data-testid^="tweetTextarea_0"][contenteditable]')).toHaveCount(2)
  await expect(page.locator('#layers [role=dialog] article')).toContainText('mug in four pieces')
  await expect(editorOf(page, '#layers')).toBeFocused()
  await page.keyboard.type('We are so sorry, Lena.')
  const pressed = Date.now()
  await page.getByTestId('tweetButton').click()
  const toast = page.getByTestId('toast')
  await expect(toast).toContainText('Your post was sent.')
  const link = await toast.locator('a').getAttribute('href')
  const id = /^\/hallacoffee\/status\/(\d+)$/.exec(link!)![1]!
  expect(timeOf(id)).toBeGreaterThanOrEqual(pressed)
  expect(timeOf(id)).toBeLessThan(pressed + 10_000)
  await expect(page).toHaveURL('https://x.com/home')
  const own = page.getByTestId('tweet').filter({ hasText: 'We are so sorry, Lena.' })
  await expect(own.locator(`a[href="/hallacoffee/status/${id}"]`).first()).toBeVisible()
})

test('two composers at once keep two texts', async ({ page, visit }) => {
  await visit('/home')
  await editorOf(page, 'main').click()
  await page.keyboard.type('for everybody')
  await page.getByTestId('reply').nth(1).click()
  await page.keyboard.type('for Theo')
  expect(await held(page, 'home::')).toMatchObject({ state: 'for everybody', page: 'for everybody' })
  expect(await held(page, `modal:${known.theoJeju}:`)).toMatchObject({ state: 'for Theo', page: 'for Theo' })
})

test('leaving with a text asks, and a saved one is there again', async ({ page, visit }) => {
  await visit('/home')
  await page.getByTestId('reply').first().click()
  await page.keyboard.type('later')
  await page.keyboard.press('Escape')
  await page.getByTestId('confirmationSheetConfirm').click()
  await expect(page).toHaveURL('https://x.com/home')
  await page.getByTestId('reply').first().click()
  await expect(editorOf(page, '#layers')).toHaveText('later')
})

for (const [ending, says] of [
  ['failed', 'Something went wrong'],
  ['duplicate', 'already said'],
  ['ratelimited', 'limit for posts'],
] as const)
  test(`a send that ends in "${ending}" keeps the text and gives a toast without a link`, async ({
    page,
    visit,
  }) => {
    await visit(status, { switches: `sending:${ending}` })
    await page.getByTestId('tweetTextarea_0').click()
    await page.keyboard.type('So sorry.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByTestId('toast')).toContainText(says)
    await expect(page.getByTestId('toast').locator('a')).toHaveCount(0)
    await expect(page.getByTestId('tweetTextarea_0')).toHaveText('So sorry.')
    expect(await sends(page)).toHaveLength(1)
  })

test('a network that never answers leaves text and progress, and a press more sends nothing', async ({
  page,
  visit,
}) => {
  await visit(status, { switches: 'sending:silent' })
  await page.getByTestId('tweetTextarea_0').click()
  await page.keyboard.type('So sorry.')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('progressbar')).toHaveAttribute('aria-valuenow', '70')
  await expect(page.getByTestId('tweetButtonInline')).toBeDisabled()
  expect(await sends(page)).toHaveLength(1)
  await expect(page.getByTestId('tweetTextarea_0')).toHaveText('So sorry.')
})

test('a sent reply may come without its toast, or with the toast of another act before it', async ({
  page,
  visit,
}) => {
  await visit(status, { switches: 'sending:notoast' })
  const reply = async (text: string) => {
    await page.getByTestId('tweetTextarea_0').click()
    await page.keyboard.type(text)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByTestId('tweet').filter({ hasText: text }).locator('a:has(time)')).toHaveCount(1)
  }
  await reply('the quiet one')
  await expect(page.getByTestId('toast')).toHaveCount(0)
  await page.evaluate(() => window.__standIn.set({ sending: 'othertoast' }))
  await reply('the loud one')
  await expect(page.getByTestId('toast').first()).toHaveText('Added to your Bookmarks')
  await expect(page.getByTestId('toast').first().locator('a')).toHaveCount(0)
  await expect(page.getByTestId('toast').last().locator('a')).toHaveAttribute(
    'href',
    /^\/hallacoffee\/status\/\d+$/,
  )
})

test('a thread that fails half-way goes on as a reply to what went out', async ({ page, visit }) => {
  await visit('/home', { switches: 'sending:half' })
  await page.getByTestId('reply').first().click()
  await page.keyboard.type('part one')
  await page.getByTestId('addButton').click()
  await page.keyboard.type('part two')
  await page.getByTestId('tweetButton').click()
  await expect(editorOf(page, '#layers')).toHaveText('part two')
  await expect(page).not.toHaveURL(new RegExp(known.lenaBrokenMug))
  await expect(page.locator('#layers [role=dialog] article')).toContainText('part one')
  expect(await sends(page)).toMatchObject([{ text: ['part one', 'part two'] }])
})

test('a quote names both posts, and the list of quotes shows others than its address', async ({
  page,
  visit,
}) => {
  await visit('/home')
  await page.getByTestId('retweet').nth(1).click()
  await page.getByRole('menuitem', { name: 'Quote' }).click()
  await page.keyboard.type('worth asking')
  await page.getByTestId('tweetButton').click()
  await expect(page.getByTestId('toast')).toBeVisible()
  expect(await sends(page)).toMatchObject([{ parent: null, quote: known.theoJeju }])
  await page.evaluate((id) => window.__standIn.open(`/theo_b/status/${id}/quotes`), known.theoJeju)
  const times = page.locator('main article').locator('a:has(> time)')
  await expect(times).toHaveAttribute('href', /^\/hallacoffee\/status\//)
})

test('uploading stops the send and gives the editor another node', async ({ page, visit }) => {
  await visit(status)
  await page.getByTestId('tweetTextarea_0').click()
  await page.keyboard.type('look')
  const node = await page.getByTestId('tweetTextarea_0').elementHandle()
  await page
    .getByTestId('fileInput')
    .setInputFiles({ name: 'mug.png', mimeType: 'image/png', buffer: Buffer.from('mug') })
  await expect(page.getByTestId('attachments').locator('img')).toBeVisible()
  await expect(page.getByTestId('tweetButtonInline')).toBeEnabled()
  expect(await node!.evaluate((editor) => editor.isConnected)).toBe(false)
  await expect(page.getByTestId('tweetTextarea_0')).toHaveText('look')
})

test('a switched account writes at once, and the navigation learns of it later', async ({ page, visit }) => {
  await visit(status, { switches: 'navdelay:600' })
  await page.getByTestId('SideNav_AccountSwitcher_Button').click()
  await page.getByRole('menuitem', { name: 'Jo Almeida' }).click()
  await expect(
    page.getByTestId('inline_reply_offscreen').getByTestId('UserAvatar-Container-jo_almeida'),
  ).toBeVisible()
  await expect(page.getByTestId('AppTabBar_Profile_Link')).toHaveAttribute('href', '/hallacoffee')
  await expect(page.getByTestId('AppTabBar_Profile_Link')).toHaveAttribute('href', '/jo_almeida')
  await page.getByTestId('tweetTextarea_0').click()
  await page.keyboard.type('as myself')
  await page.keyboard.press('Control+Enter')
  expect(await sends(page)).toMatchObject([{ account: 'jo_almeida', parent: known.lenaBrokenMug }])
})

test('a re-render gives the editor another node and keeps its text, or loses it once when told to', async ({
  page,
  visit,
}) => {
  await visit(status)
  await page.getByTestId('tweetTextarea_0').click()
  await page.keyboard.type('half a thought')
  const node = await page.getByTestId('tweetTextarea_0').elementHandle()
  await page.evaluate(() => window.__standIn.replaceEditors())
  expect(await node!.evaluate((editor) => editor.isConnected)).toBe(false)
  await page.keyboard.type(' more')
  await expect(page.getByTestId('tweetTextarea_0')).toHaveText('half a thought more')
  await page.evaluate(() => window.__standIn.set({ losesText: true }))
  await page.evaluate(() => window.__standIn.replaceEditors())
  await expect(page.getByTestId('tweetTextarea_0')).toHaveText('')
  await page.keyboard.type('again')
  await expect(page.getByTestId('tweetTextarea_0')).toHaveText('again')
})

test('two people with one feed see each other’s posts, and the count of sends outlives a reload', async ({
  browser,
}) => {
  const feed = sharedFeed()
  const people = await Promise.all(
    ['dana', 'min'].map(async () => {
      const context = await browser.newContext()
      const { sends: list } = await serveStandIn(context, { feed })
      const page = await context.newPage()
      await page.goto(`https://x.com${status}`)
      return { context, page, list }
    }),
  )
  const [dana, min] = [people[0]!, people[1]!]
  await dana.page.getByTestId('tweetTextarea_0').click()
  await dana.page.keyboard.type('We are on it, Lena.')
  await dana.page.keyboard.press('Control+Enter')
  const reply = min.page.getByTestId('tweet').filter({ hasText: 'We are on it, Lena.' })
  await expect(reply).toBeVisible()
  await min.page.reload()
  await expect(reply).toBeVisible()
  await dana.page.reload()
  expect(dana.list).toMatchObject([{ text: ['We are on it, Lena.'], via: 'keyboard' }])
  expect(min.list).toEqual([])
  for (const { context } of people) await context.close()
})

test('suggestions take Enter and the arrows while they are open', async ({ page, visit }) => {
  await visit(status)
  await page.getByTestId('tweetTextarea_0').click()
  await page.keyboard.type('Hello @le')
  await expect(page.getByTestId('typeaheadResult')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('tweetTextarea_0')).toHaveText('Hello @lena_r ')
  expect(await sends(page)).toEqual([])
})
