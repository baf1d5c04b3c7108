import { known } from '../../hosts/x/store/seed.ts'
import { expect, test, type X } from '../support/fixtures.ts'
import { article, inlineEditor, lenasPost, subject } from '../support/x-acts.ts'

const posts = (x: X) => x.run(() => [...probe.posts.values()], null)
const shown = (x: X) =>
  x.page
    .locator('article:has(time)')
    .evaluateAll((articles) =>
      articles.map(
        (one) => `x:status:${one.querySelector('a:has(time)')!.getAttribute('href')!.split('/')[3]}`,
      ),
    )

test('of the feed are told with subject, author and whom they address', async ({ x }) => {
  await x.open('/home')
  await expect.poll(async () => (await posts(x)).length).toBeGreaterThan(5)
  expect((await posts(x)).find((post) => post.subject === subject(known.lenaBrokenMug))).toMatchObject({
    url: `https://x.com${lenasPost}`,
    author: 'lena_r',
    addresses: ['hallacoffee'],
    focused: false,
  })
  expect((await posts(x)).filter(({ focused }) => focused)).toEqual([])
})

test('that quote another are themselves, not the quoted one, and take no name from it', async ({ x }) => {
  await x.open('/home')
  await article(x.page, known.sunnyQuote).scrollIntoViewIfNeeded()
  const quoting = (await posts(x)).filter(({ author }) => author === 'sunny_min')
  expect(quoting).toMatchObject([{ subject: subject(known.sunnyQuote), addresses: [] }])
})

test('keep their name when a quote with links of its own stands before their header', async ({ x }) => {
  await x.open('/home')
  await expect.poll(async () => (await posts(x)).length).toBeGreaterThan(3)
  await article(x.page, known.theoJeju).evaluate((one) => {
    const quote = document.createElement('div')
    quote.setAttribute('role', 'link')
    quote.tabIndex = 0
    quote.innerHTML =
      '<div data-testid="User-Name"><a href="/stranger">Stranger</a><a href="/stranger/status/999">' +
      '<time datetime="2026-11-20T14:00:00.000Z">1h</time></a></div>' +
      '<div data-testid="tweetText">to <a href="/somebody">@somebody</a></div>'
    one.prepend(quote)
  })
  await x.page.waitForTimeout(50)
  const told = await posts(x)
  expect(told.map((post) => post.subject)).not.toContain('x:status:999')
  expect(told.find((post) => post.subject === subject(known.theoJeju))).toMatchObject({
    author: 'theo_b',
    addresses: ['hallacoffee'],
  })
})

for (const path of [
  lenasPost,
  `/i/status/${known.lenaBrokenMug}`,
  `${lenasPost}?s=20`,
  `/i/web/status/${known.lenaBrokenMug}`,
])
  test(`of the page ${path.replace(/\d{9,}/, 'ID')}: exactly one is focused, though parents stand above it`, async ({
    x,
  }) => {
    await x.open(path)
    await expect
      .poll(async () => (await posts(x)).filter(({ focused }) => focused).map((post) => post.subject))
      .toEqual([subject(known.lenaBrokenMug)])
    expect((await posts(x)).length).toBeGreaterThan(2)
  })

for (const switches of ['', 'nodereuse', 'nodereuse,late'])
  test(`in a long scroll${switches && ` with ${switches}`} are exactly those on the page, each by its own name`, async ({
    x,
  }) => {
    await x.open('/home', switches)
    await expect.poll(async () => (await posts(x)).length).toBeGreaterThan(3)
    for (let step = 0; step < 12; step += 1) {
      await x.page.mouse.wheel(0, 900)
      await x.page.waitForTimeout(60)
    }
    const names = async () => (await posts(x)).map((post) => post.subject).toSorted()
    await expect
      .poll(
        async () => (await names()).join() === (await shown(x)).toSorted().join() && (await names()).length,
      )
      .toBeGreaterThan(3)
    expect(new Set(await names()).size).toBe((await names()).length)
    const counts = await x.run(
      () => ({ posts: probe.of('post').length, gone: probe.of('post gone').length, now: probe.posts.size }),
      null,
    )
    expect(counts.gone).toBeGreaterThan(10)
    // Some are shown because Ana reposted them: that does not make them hers to answer.
    const addressed = await x.run(() => probe.of('post').flatMap(({ addresses }) => addresses), null)
    expect(new Set(addressed)).toEqual(new Set(['hallacoffee']))
  })

test('that fill late are told once, when they can be read', async ({ x }) => {
  await x.open('/home', 'late')
  await expect.poll(async () => (await posts(x)).length).toBeGreaterThan(3)
  const told = await x.run(() => probe.of('post').map((post) => post.subject), null)
  expect(new Set(told).size).toBe(told.length)
})

test('without a name of their own are passed over: an advert, and a reply on its way', async ({ x }) => {
  await x.open(lenasPost)
  await expect.poll(async () => (await posts(x)).length).toBeGreaterThan(2)
  const before = (await posts(x)).length
  await x.page.evaluate(() => {
    const advert = document.createElement('article')
    advert.dataset.testid = 'tweet'
    advert.innerHTML =
      '<div data-testid="placementTracking"><div data-testid="User-Name"><a href="/brand">Brand</a></div>' +
      '<a href="/brand/status/77/analytics">3</a></div>'
    document.querySelector('main')!.append(advert)
  })
  await x.page.waitForTimeout(50)
  expect(await posts(x)).toHaveLength(before)
})

test('a node given to another post by attributes alone is the other post', async ({ x }) => {
  await x.open('/home')
  await expect.poll(async () => (await posts(x)).length).toBeGreaterThan(3)
  const told = await article(x.page, known.theoJeju).evaluate((one) => {
    one.querySelector('a:has(time)')!.setAttribute('href', '/lena_r/status/424242')
  })
  expect(told).toBeUndefined()
  await expect.poll(async () => (await posts(x)).map((post) => post.subject)).toContain('x:status:424242')
  expect((await posts(x)).map((post) => post.subject)).not.toContain(subject(known.theoJeju))
})

test('the place is told as the page moves, without a reload', async ({ x }) => {
  await x.open('/home')
  await x.standIn((standIn, path) => standIn.open(path), lenasPost)
  await inlineEditor(x.page).waitFor()
  await x.page.goBack()
  expect(await x.run(() => probe.of('place').map((place) => place.subject), null)).toEqual([
    null,
    subject(known.lenaBrokenMug),
    null,
  ])
})
