import { expect, type Page } from 'playwright/test'
import { type Language, type Words, words } from '#shared/words/words.ts'
import { type Browser, openBrowser, type Wanted } from './browser.ts'

export type Account = { name: string; email: string; password: string }

export const anAccount = (name: string, mailbox = name.toLowerCase()): Account => ({
  name,
  email: `${mailbox}@halla.coffee`,
  password: 'a kettle of fish',
})

/** What the extension asked of the browser, and the event in whose course it did. */
export type Asked = { origins: string[]; during: string; active: boolean }

/**
 * Somebody who comes to Perch for the first time: their browser, the server's pages in it, and the welcome page. They
 * find everything by the words that stand there.
 */
export class Newcomer {
  readonly browser: Browser
  readonly w: Words
  /** The tab with the server's pages. */
  readonly page: Page
  /** The tab that the extension opened when it was installed. */
  readonly welcome: Page

  constructor(browser: Browser, w: Words, page: Page, welcome: Page) {
    this.browser = browser
    this.w = w
    this.page = page
    this.welcome = welcome
  }

  static async comes({ language = 'en', ...wanted }: Wanted & { language?: Language } = {}) {
    const browser = await openBrowser(wanted)
    const { context } = browser
    context.setDefaultTimeout(10_000)
    const isWelcome = (page: Page) => page.url().endsWith('/welcome.html')
    await expect.poll(() => context.pages().some(isWelcome)).toBe(true)
    const welcome = context.pages().find(isWelcome)!
    return new Newcomer(browser, words[language], await context.newPage(), welcome)
  }

  async makesFirstAccount(server: string, account: Account, setupCode?: string) {
    const { page, w } = this
    await page.goto(server)
    if (setupCode !== undefined) await page.getByLabel(w.pages.fields.setupCode).fill(setupCode)
    await page.getByLabel(w.pages.fields.workspace).fill('Halla Coffee')
    await this.fillsIn(account)
    await page.getByRole('button', { name: w.pages.firstRun.submit }).click()
  }

  async addsProfile(handle: string) {
    const { page, w } = this
    await page.getByLabel(w.pages.fields.handle).fill(handle)
    await page.getByRole('button', { name: w.pages.firstRun.profileAdd }).click()
  }

  /** In the first run's third step. Gives the link that the page shows. */
  async makesInvitation() {
    const { page, w } = this
    await page.getByRole('button', { name: w.pages.home.invite }).click()
    const link = await page.getByLabel(w.pages.home.linkTitle).inputValue()
    await page.getByRole('button', { name: w.pages.acts.next }).click()
    await page.getByRole('button', { name: w.pages.firstRun.extensionDone }).click()
    await expect(page.getByRole('heading', { name: 'Halla Coffee' })).toBeVisible()
    return link
  }

  /** Until the page waits for the extension to ask. */
  async joins(link: string, account: Account) {
    const { page, w } = this
    await page.goto(link)
    await page.getByRole('button', { name: w.pages.invite.join('Halla Coffee') }).click()
    await this.fillsIn(account)
    await page.getByRole('button', { name: w.pages.invite.accountSubmit }).click()
    await page.getByRole('button', { name: w.pages.invite.extensionNext }).click()
    await expect(page.getByRole('heading', { name: w.pages.invite.pairTitle })).toBeVisible()
  }

  async fillsIn({ name, email, password }: Account) {
    const { fields } = this.w.pages
    await this.page.getByLabel(fields.name).fill(name)
    await this.page.getByLabel(fields.email).fill(email)
    await this.page.getByLabel(fields.password, { exact: true }).fill(password)
  }

  async agrees() {
    await this.welcome.bringToFront()
    await this.welcome.getByRole('button', { name: this.w.connect.consent.agree }).click()
    await expect(this.welcome.getByRole('heading', { name: this.w.connect.address.title })).toBeVisible()
  }

  /**
   * The browser's question is a bubble outside every page, and without a head nobody can press it. So its answer is put
   * in the place of our own call; what was called, and when, is kept.
   */
  async willAnswerTheBrowser(granted: boolean) {
    await this.welcome.evaluate((granted) => {
      const kept = window as unknown as { asked?: Asked[] }
      kept.asked ??= []
      const request = async ({ origins }: { origins?: string[] }) => {
        const during = window.event?.type ?? 'nothing'
        kept.asked?.push({ origins: origins ?? [], during, active: navigator.userActivation.isActive })
        return granted
      }
      Object.assign(chrome.permissions, { request })
    }, granted)
  }

  wasAsked() {
    return this.welcome.evaluate(() => (window as unknown as { asked?: Asked[] }).asked ?? [])
  }

  async connects(server: string) {
    const { address } = this.w.connect
    await this.welcome.getByLabel(address.field).fill(server)
    await this.welcome.getByRole('button', { name: address.act }).click()
  }

  /** Gives the server's page that opened by itself, once both show one code; and the code. */
  async comparesCodes() {
    const { w, welcome, browser } = this
    const isPair = (page: Page) => page.url().includes('/pair?code=')
    await expect(welcome.getByRole('heading', { name: w.connect.code.title })).toBeVisible()
    await expect.poll(() => browser.context.pages().filter(isPair).length).toBe(1)
    const pair = browser.context.pages().find(isPair)!
    const code = new URL(pair.url()).searchParams.get('code') ?? ''
    const spelled = [...code].join(' ')
    await expect(pair.getByRole('img', { name: w.pages.pair.codeLabel(spelled) })).toBeVisible()
    await expect(welcome.getByRole('img', { name: w.connect.code.spelled(spelled) })).toBeVisible()
    return { pair, code }
  }

  async pairs(server: string) {
    const { w, welcome } = this
    await this.willAnswerTheBrowser(true)
    await this.connects(server)
    const { pair, code } = await this.comparesCodes()
    await pair.getByRole('button', { name: w.pages.pair.same }).click()
    await expect(pair.getByRole('heading', { name: w.pages.pair.approvedTitle })).toBeVisible()
    await expect(welcome.getByRole('heading', { name: w.connect.done.title('Halla Coffee') })).toBeVisible()
    await pair.close()
    return code
  }

  /**
   * On a page of the server, which keeps it, and in the extension. Chromium takes its own language from the system, and
   * a machine may have one alone: the setting of the panel stands for it.
   */
  async choosesLanguage(language: Language, page: string) {
    await this.page.goto(page)
    await this.page.getByRole('button', { name: language === 'ko' ? '한국어' : 'English' }).click()
    await expect(this.page.locator('html')).toHaveAttribute('lang', language)
    await this.welcome.evaluate((language) => {
      const port = chrome.runtime.connect({ name: 'panel' })
      port.postMessage({ type: 'hello', protocol: 1 })
      port.postMessage({ type: 'settings', settings: { language } })
    }, language)
    const title = words[language].connect.consent.title
    await expect(this.welcome.getByRole('heading', { name: title })).toBeVisible()
  }

  registeredScripts() {
    return this.welcome.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
    )
  }

  /** All that the extension's worker fetched since it was started, whatever from. */
  async fetched() {
    const worker = this.browser.context.serviceWorkers()[0]
    return worker?.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)) ?? []
  }

  /** The panel's page, in a tab. */
  async panel() {
    const page = await this.browser.context.newPage()
    await page.goto(`chrome-extension://${this.browser.id}/sidepanel.html`)
    return page
  }

  async leaves() {
    await this.browser.context.close()
  }
}
