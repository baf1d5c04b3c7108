import type { Page } from 'playwright/test'
import { editorOf, expect, test } from './visit.ts'
import { known } from './x/store/seed.ts'
import { timeOf } from './x/store/snowflake.ts'

const status = `/lena_r/status/${known.lenaBrokenMug}`
const cells = (page: Page) => page.getByTestId('primaryColumn').getByTestId('cellInnerDiv')
const links = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main article a:has(> time)')].map((link) => link.getAttribute('href')),
  )

test('says on its face what it is, in each language', async ({ page, visit }) => {
  await visit('/home')
  await expect(
    page.locator('#layers').getByText('Stand-in for X, made for tests and the demo. Not affiliated.'),
  ).toBeVisible()
  await page.evaluate(() => window.__standIn.language('ar'))
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.evaluate(() => window.__standIn.language('ko'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.getByTestId('tweetButtonInline')).toHaveText('게시하기')
})

test('keeps about a dozen of 200 cells, wherever one scrolls, and the same posts on the way back', async ({
  page,
  visit,
}) => {
  await visit('/home')
  await expect(cells(page)).toHaveCount(12)
  const first = await links(page)
  for (const top of [2000, 9000, 20_000]) {
    await page.evaluate((to) => scrollTo(0, to), top)
    await page.waitForTimeout(120)
    expect(await cells(page).count()).toBeGreaterThanOrEqual(10)
    expect(await cells(page).count()).toBeLessThanOrEqual(14)
    expect(await links(page)).not.toEqual(first)
  }
  await page.evaluate(() => scrollTo(0, 0))
  await expect.poll(() => links(page)).toEqual(first)
})

test('gives a node to another post when told to reuse nodes, and not otherwise', async ({ page, visit }) => {
  const changed = async () => {
    await page.evaluate(() => scrollTo(0, 0))
    await page.waitForTimeout(120)
    const node = await cells(page).first().elementHandle()
    const before = await node!.textContent()
    await page.evaluate(() => scrollTo(0, 6000))
    await page.waitForTimeout(120)
    return node!.evaluate((cell, text) => cell.isConnected && cell.textContent !== text, before)
  }
  await visit('/home')
  expect(await changed()).toBe(false)
  await page.evaluate(() => window.__standIn.set({ nodeReuse: true }))
  expect(await changed()).toBe(true)
})

test('moves every cell but not what is read when posts come in above', async ({ page, visit }) => {
  await visit('/home')
  await page.evaluate(() => scrollTo(0, 3000))
  await page.waitForTimeout(150)
  const place = () =>
    page.evaluate(() => {
      const article = [...document.querySelectorAll('main article')].find(
        (one) => one.getBoundingClientRect().top > 100,
      )!
      return {
        text: article.textContent,
        moved: article.closest<HTMLElement>('[data-testid="cellInnerDiv"]')!.style.transform,
      }
    })
  const before = await place()
  await page.evaluate(() => window.__standIn.prepend(5))
  await page.waitForTimeout(150)
  const after = await place()
  expect(after.text).toBe(before.text)
  expect(after.moved).not.toBe(before.moved)
})

test('shows articles empty at first when they hydrate late', async ({ page, visit }) => {
  await visit('/home', { switches: 'late' })
  const named = await page.evaluate(async () => {
    window.__standIn.open('/hallacoffee')
    await new Promise(requestAnimationFrame)
    return [...document.querySelectorAll('main article')].map(
      (one) => one.querySelectorAll('[data-testid="User-Name"]').length,
    )
  })
  expect(named.length).toBeGreaterThan(3)
  expect(new Set(named)).toEqual(new Set([0]))
  await expect(page.getByTestId('tweet').first().getByTestId('User-Name')).toBeVisible()
})

test('ids are snowflakes beyond what a number holds, and tell when their post was made', async ({
  page,
  visit,
}) => {
  await visit(status)
  expect(BigInt(known.lenaBrokenMug)).toBeGreaterThan(2n ** 53n)
  const shown = await page.locator('article[tabindex="-1"] time').getAttribute('datetime')
  expect(Date.parse(shown!)).toBe(timeOf(known.lenaBrokenMug))
})

test('a dialog pulls the focus back from what does not belong to it, save from marked nodes', async ({
  page,
  visit,
}) => {
  await visit('/home')
  await page.getByTestId('reply').first().click()
  await expect(editorOf(page, '#layers')).toBeFocused()
  const kept = (marked: boolean) =>
    page.evaluate((mark) => {
      const foreign = document.body.appendChild(document.createElement('button'))
      if (mark) foreign.setAttribute('no-focustrapview-refocus', 'true')
      foreign.focus()
      return document.activeElement === foreign
    }, marked)
  expect(await kept(false)).toBe(false)
  expect(await kept(true)).toBe(true)
})

test('a hostile page opens closed roots of its own world and hears every key', async ({ page, visit }) => {
  await visit('/home', { switches: 'hostile' })
  expect(
    await page.evaluate(
      () => document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' }).mode,
    ),
  ).toBe('open')
  await page.keyboard.press('q')
  expect(
    await page.evaluate(() =>
      window.__standIn.heard.filter(({ key }) => key === 'q').map(({ type }) => type),
    ),
  ).toEqual(['keydown', 'keypress', 'keyup'])
})

test('a short address becomes the one with the handle, and going back skips it', async ({ page, visit }) => {
  await visit('/home')
  await page.evaluate((id) => window.__standIn.open(`/i/status/${id}`), known.theoJeju)
  await expect(page).toHaveURL(`https://x.com/theo_b/status/${known.theoJeju}`)
  await page.goBack()
  await expect(page).toHaveURL('https://x.com/home')
})

test('a photo lies over the page, with the conversation and its own composer beside it', async ({
  page,
  visit,
}) => {
  await visit('/home')
  await page.getByTestId('tweetPhoto').first().click()
  await expect(page).toHaveURL(`https://x.com${status}/photo/1`)
  await expect(page.locator('#layers [role=dialog] [data-testid="inline_reply_offscreen"]')).toBeVisible()
  await expect(cells(page)).toHaveCount(12)
})

test('another person’s reply appears in the conversation on screen', async ({ page, visit }) => {
  await visit(status)
  await page.evaluate(
    (parent) =>
      window.__standIn.addReply({ author: 'hallacoffee', text: 'Dana here, we are on it.', parent }),
    known.lenaBrokenMug,
  )
  await expect(page.getByTestId('tweet').filter({ hasText: 'Dana here' })).toBeVisible()
})

test('each theme paints the body last, each by a ground of its own', async ({ page, visit }) => {
  await visit('/home')
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(await ground()).toBe('rgb(255, 255, 255)')
  await page.evaluate(() => window.__standIn.theme('black'))
  await expect.poll(ground).toBe('rgb(0, 0, 0)')
  await page.evaluate(() => window.__standIn.theme('contrast'))
  await expect.poll(ground).toBe('rgb(5, 5, 5)')
})

test('single keys act on the focused post, and not while somebody writes', async ({ page, visit }) => {
  await visit('/home')
  await page.keyboard.press('j')
  await page.keyboard.press('r')
  await expect(page).toHaveURL(/compose\/post\?in_reply_to=/)
  await page.keyboard.type('n r l')
  await expect(editorOf(page, '#layers')).toHaveText('n r l')
})
