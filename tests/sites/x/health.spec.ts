import { expect, test, type X } from '../support/fixtures.ts'
import { inlineEditor, inlineSend, lenasPost, stopAll, write } from '../support/x-acts.ts'

const health = (x: X) => x.run(() => probe.site.health(), null)
const waiting = { timeout: 9_000 }

/** Changes the page's markup before the app draws it, and as often as it draws: what the site could do tomorrow. */
const mutate = (x: X, name: string) =>
  x.page.addInitScript((mutation) => {
    const changes: Record<string, (root: Element) => void> = {
      'no test ids': (root) => {
        for (const one of root.querySelectorAll('[data-testid]')) one.removeAttribute('data-testid')
      },
      'no test id on posts': (root) => {
        for (const one of root.querySelectorAll('[data-testid="tweet"]')) one.removeAttribute('data-testid')
      },
      'no test id on send': (root) => {
        for (const one of root.querySelectorAll('[data-testid^="tweetButton"]'))
          one.removeAttribute('data-testid')
      },
      'no test id on the editor': (root) => {
        for (const one of root.querySelectorAll('[data-testid^="tweetTextarea_"]'))
          one.removeAttribute('data-testid')
      },
      'no classes': (root) => {
        for (const one of root.querySelectorAll('[class*="css-"]')) one.removeAttribute('class')
      },
      'swapped send names': (root) => {
        for (const one of root.querySelectorAll('[data-testid="tweetButtonInline"]'))
          one.setAttribute('data-testid', 'tweetButton')
      },
      'times without links': (root) => {
        for (const time of root.querySelectorAll('a > time, a time')) {
          const link = time.closest('a')!
          link.after(time)
          link.remove()
        }
      },
      'absolute twitter.com addresses': (root) => {
        for (const link of root.querySelectorAll('a[href^="/"]'))
          link.setAttribute('href', `https://twitter.com${link.getAttribute('href')}?s=20`)
      },
    }
    const act = changes[mutation]!
    const again = () => {
      observer.disconnect()
      if (document.documentElement) act(document.documentElement)
      observer.observe(document, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['data-testid', 'href'],
      })
    }
    const observer = new MutationObserver(again)
    again()
  }, name)

test('is full where posts, field and button are found', async ({ x }) => {
  await x.open(lenasPost)
  await expect.poll(() => health(x)).toEqual({ level: 'full', missing: [] })
})

for (const [change, level] of [
  ['no classes', 'full'],
  ['no test id on posts', 'full'],
  ['no test id on the editor', 'full'],
  ['no test id on send', 'full'],
  ['swapped send names', 'full'],
  ['absolute twitter.com addresses', 'full'],
  ['times without links', 'full'],
  ['no test ids', 'full'],
] as const)
  test(`with ${change} it is ${level}: the right post, and a reply that is stopped`, async ({ x }) => {
    await mutate(x, change)
    await x.open(lenasPost)
    await expect.poll(async () => (await health(x)).level, waiting).toBe(level)
    const posts = await x.run(() => [...probe.posts.values()].filter(({ focused }) => focused), null)
    expect(posts.map((post) => post.url.split('/').at(-1))).toEqual([lenasPost.split('/').at(-1)])
    const editor = x.page.locator('main [contenteditable="true"]')
    await editor.click()
    await x.page.keyboard.type('Stop me')
    await stopAll(x)
    await editor.press('Control+Enter')
    await x.page
      .locator('main :is([data-testid^="tweetButton"], button)', { hasText: /^Reply$/ })
      .last()
      .click()
    expect(
      await x.run(() => probe.of('send intent').map(({ composer, text }) => [composer.parent, text]), null),
    ).toEqual(Array.from({ length: 2 }, () => [`x:status:${lenasPost.split('/').at(-1)}`, 'Stop me']))
    expect(await x.sends()).toEqual([])
  })

test('an editor of another make leaves the button: gate yes, insertion no', async ({ x }) => {
  await x.open(lenasPost)
  await inlineEditor(x.page).evaluate((field) => {
    const other = document.createElement('div')
    other.contentEditable = 'true'
    other.dataset.testid = 'tweetTextarea_0'
    other.setAttribute('role', 'textbox')
    other.innerHTML = '<p>Lexical</p>'
    field.replaceWith(other)
  })
  await expect.poll(() => health(x), waiting).toEqual({ level: 'button', missing: ['editor'] })
})

test('a field without anything to send with leaves the panel', async ({ x }) => {
  await x.open(lenasPost)
  await write(x, 'text')
  await x.page.evaluate(() => document.querySelector('main [data-testid="toolBar"]')!.remove())
  await expect.poll(async () => (await health(x)).level, waiting).toBe('panel')
})

test('another front end is off', async ({ x }) => {
  await x.page.route('https://x.com/old', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<main>Another front end</main>' }),
  )
  await x.page.goto('https://x.com/old')
  await expect.poll(() => health(x), waiting).toEqual({ level: 'off', missing: ['app'] })
})

test('a foreign page gets no adapter', async ({ x }) => {
  await x.page.route('https://x.com.evil.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<main></main>' }),
  )
  await x.page.goto('https://x.com.evil.example/lena_r/status/20')
  expect(await x.run(() => typeof globalThis.probe, null)).toBe('undefined')
  expect(await inlineSend(x.page).count()).toBe(0)
})
