import { execFileSync } from 'node:child_process'
import { type BrowserContext, chromium, expect, type Page } from 'playwright/test'
import { serveStandIn } from '../hosts/serve.ts'
import type { SharedFeed } from '../hosts/shared-feed.ts'
import { type Browser, openBrowser, type Wanted } from './browser.ts'
import { overlayText, overlayTextOn, pressOverlay } from './closed-roots.ts'
import { pairBrowser } from './pair.ts'

const DIALOG = '#layers [role="dialog"]'
const IN_FRONT = `:is(${DIALOG}, body:not(:has(${DIALOG})) main)`

/** Somebody of the team at their own browser, and what they do and see there. `post`: a status id. */
export class Teammate {
  readonly name: string
  readonly browser: Browser
  readonly page: Page
  readonly sends: readonly { text: string[]; account: string; parent: string | null; via: string }[]

  constructor(name: string, browser: Browser, page: Page, sends: Teammate['sends']) {
    this.name = name
    this.browser = browser
    this.page = page
    this.sends = sends
  }

  static async arrives(
    name: string,
    options: {
      server: string
      cookie: string
      feed: SharedFeed
      as?: string
      switches?: string
      browser?: Wanted
    },
  ) {
    const browser = await openBrowser(options.browser)
    await pairBrowser(browser, options.server, options.cookie)
    return Teammate.at(name, browser, options)
  }

  static async at(
    name: string,
    browser: Browser,
    options: { feed: SharedFeed; as?: string; switches?: string },
  ) {
    const { sends } = await serveStandIn(browser.context, {
      as: options.as ?? 'hallacoffee',
      feed: options.feed,
      ...(options.switches ? { switches: options.switches } : {}),
    })
    const page = browser.context.pages()[0] ?? (await browser.context.newPage())
    // The welcome page opened by itself, on top.
    await page.bringToFront()
    return new Teammate(name, browser, page, sends)
  }

  get context(): BrowserContext {
    return this.browser.context
  }

  async opens(post: string, { by = 'permalink' }: { by?: 'permalink' | 'feed' } = {}) {
    await this.page.goto(by === 'feed' ? 'https://x.com/home' : `https://x.com/i/status/${post}`)
    await this.article(post).waitFor()
  }

  article(post: string) {
    return this.page.locator('article', { has: this.page.locator(`a[href*="/status/${post}"] time`) }).first()
  }

  /** The reply box in front of the person: a dialog's when one is open, else the page's own. */
  editor() {
    return this.page.locator(`${IN_FRONT} [data-testid="tweetTextarea_0"]`).first()
  }

  /** Presses the native Reply under the post, which opens a dialog. */
  async pressesReply(post: string) {
    await this.article(post).getByTestId('reply').click()
    await this.editor().click()
  }

  /** Puts the caret into the reply box of the post's own page. */
  async beginsReplyHere() {
    await this.editor().click()
  }

  /** At the end of what is there: a click in the middle of the box puts the caret under the pointer. */
  async types(text: string) {
    await this.editor().click()
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.type(text)
  }

  /** Presses the native Post: with the mouse, or by its shortcut from the editor. */
  async posts(via: 'button' | 'keyboard' = 'button') {
    if (via === 'keyboard') {
      await this.editor().click()
      await this.page.keyboard.press('Control+Enter')
    } else {
      const button = ['tweetButton', 'tweetButtonInline'].map((id) => `${IN_FRONT} [data-testid="${id}"]`)
      await this.page.locator(button.join(', ')).first().click()
    }
  }

  /** By the page's own navigation, without a reload. */
  async goesTo(post: string) {
    await this.page.evaluate((id) => window.__standIn.open(`/i/status/${id}`), post)
    await this.page.waitForURL(new RegExp(`/status/${post}`))
    await this.article(post).waitFor()
  }

  says() {
    return overlayText(this.page)
  }

  async presses(label: string | RegExp) {
    await pressOverlay(this.page, label)
  }

  async seesOn(post: string, text: string | RegExp, timeout = 10_000) {
    await expect.poll(() => overlayTextOn(this.page, post), { timeout }).toMatch(text)
  }

  async sees(text: string | RegExp, timeout = 10_000) {
    await expect.poll(() => overlayText(this.page), { timeout }).toMatch(text)
  }

  async seesNot(text: string | RegExp, timeout = 10_000) {
    await expect.poll(() => overlayText(this.page), { timeout }).not.toMatch(text)
  }

  async hasTyped(text: string) {
    await expect(this.editor()).toHaveText(text)
  }

  async switchesTo(handle: string) {
    await this.page.evaluate((to) => window.__standIn.switchAccount(to), handle)
  }

  /** Stops the extension's worker as the browser may at any moment. The next message wakes a fresh one. */
  async losesWorker() {
    const session = await this.context.newCDPSession(this.page)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await session.detach()
  }

  /** The real side panel, which Playwright does not list: found through the browser's debugging port. */
  async panel(): Promise<Page> {
    const other = await chromium.connectOverCDP(`http://127.0.0.1:${this.browser.debugPort}`)
    const until = Date.now() + 10_000
    while (Date.now() < until) {
      const pages = other.contexts().flatMap((context) => context.pages())
      const panel = pages.find(
        (page) => page.url().endsWith('/sidepanel.html') || page.url().includes('/sidepanel.html#'),
      )
      if (panel) return panel
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('The side panel did not open.')
  }

  /** SIGKILL to the browser and all it started: no page says goodbye. */
  killsBrowser() {
    const pids = execFileSync('pgrep', ['-f', `user-data-dir=${this.browser.profile}`], { encoding: 'utf8' })
    for (const pid of pids.trim().split('\n')) {
      try {
        process.kill(Number(pid), 'SIGKILL')
      } catch {
        // It went with its parent.
      }
    }
  }

  async leaves() {
    await this.context.close()
  }
}
