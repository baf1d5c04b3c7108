import type { Page } from 'playwright/test'
import { expect, held, sends, test } from './visit.ts'
import { known } from './x/store/seed.ts'

const address = `/lena_r/status/${known.lenaBrokenMug}`
const key = `inline:${known.lenaBrokenMug}:`
const button = '[data-testid="tweetButtonInline"]'

/** Listens first of all, at the window, as an extension does; may stop one type on the send button or in the editor. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const watched = { seen: [] as string[], stops: '' }
    Object.assign(window, { watched })
    const types = [
      'pointerdown',
      'mousedown',
      'pointerup',
      'mouseup',
      'click',
      'keydown',
      'keypress',
      'keyup',
    ]
    for (const type of types)
      addEventListener(
        type,
        (event) => {
          // A pointer counts its clicks from 1, keys and scripts make a click of 0.
          const detail = type === 'click' ? `:${Math.min(1, (event as MouseEvent).detail)}` : ''
          watched.seen.push(`${type}${detail}${event.isTrusted ? '' : ':script'}`)
          const inControl = (event.target as Element).closest?.(
            '[data-testid^="tweetButton"], [contenteditable]',
          )
          if (type !== watched.stops || !inControl) return
          event.preventDefault()
          event.stopImmediatePropagation()
        },
        true,
      )
  })

type Watched = { watched: { seen: string[]; stops: string } }

const seen = (page: Page) => page.evaluate(() => (window as unknown as Watched).watched.seen)

const focusButton = (page: Page) => page.locator(button).focus()

const acts: {
  name: string
  via: string
  stop: string
  seen: string[]
  act: (page: Page) => Promise<void>
}[] = [
  {
    name: 'the mouse',
    via: 'button',
    stop: 'click',
    seen: ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click:1'],
    act: (page) => page.locator(button).click(),
  },
  {
    name: 'a finger',
    via: 'touch',
    stop: 'click',
    seen: ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click:1'],
    act: (page) => page.locator(button).tap(),
  },
  {
    name: 'Enter on the button',
    via: 'button',
    stop: 'click',
    seen: ['keydown', 'keypress', 'click:0', 'keyup'],
    act: async (page) => {
      await focusButton(page)
      await page.keyboard.press('Enter')
    },
  },
  {
    name: 'Space on the button',
    via: 'button',
    stop: 'click',
    seen: ['keydown', 'keypress', 'keyup', 'click:0'],
    act: async (page) => {
      await focusButton(page)
      await page.keyboard.press('Space')
    },
  },
  {
    name: 'Ctrl and Enter in the editor',
    via: 'keyboard',
    stop: 'keydown',
    // The first keydown and the last keyup are those of Ctrl itself.
    seen: ['keydown', 'keydown', 'keyup', 'keyup'],
    act: (page) => page.keyboard.press('Control+Enter'),
  },
  {
    name: 'a script',
    via: 'button',
    stop: 'click',
    seen: ['click:0:script'],
    act: (page) =>
      page.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.click(), button),
  },
]

const write = async (page: Page) => {
  await page.getByTestId('tweetTextarea_0').click()
  await page.keyboard.type(text)
  await page.evaluate(() => {
    ;(window as unknown as Watched).watched.seen.length = 0
    window.__standIn.heard.length = 0
    window.__standIn.react.length = 0
  })
}

test.use({ hasTouch: true, timezoneId: 'UTC' })

const stopAt = (page: Page, type: string) =>
  page.evaluate((stops) => {
    ;(window as unknown as Watched).watched.stops = stops
  }, type)

const text = 'So sorry, Lena.'

for (const { name, via, stop, seen: expected, act } of acts)
  test(`by ${name} nothing is sent while ${stop} is stopped at the window, and then once`, async ({
    page,
    visit,
  }) => {
    await watch(page)
    await visit(address)
    await write(page)
    await stopAt(page, stop)
    await act(page)
    await page.waitForTimeout(100)
    expect(await sends(page)).toEqual([])
    expect(await held(page, key)).toMatchObject({ state: text, page: text })
    expect(await page.evaluate(() => window.__standIn.heard.map(({ type }) => type))).not.toContain(stop)
    expect(await page.evaluate(() => window.__standIn.react)).toEqual([])

    await stopAt(page, '')
    await page.getByTestId('tweetTextarea_0').focus()
    await page.evaluate(() => (window as unknown as Watched).watched.seen.splice(0))
    await act(page)
    await expect.poll(() => seen(page)).toEqual(expected)
    expect(await sends(page)).toEqual([
      { text: [text], account: 'hallacoffee', parent: known.lenaBrokenMug, via, quote: null },
    ])
  })
