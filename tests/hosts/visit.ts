import { test as base, type Page } from 'playwright/test'
import { chromiumPath } from '../support/chromium.ts'
import { type StandInOptions, serveStandIn } from './serve.ts'

type Visit = (path: string, options?: StandInOptions) => Promise<Page>

/** Opens pages of the stand-in at their real address. `faults` are the script errors of the page. */
export const test = base.extend<{ visit: Visit; faults: string[] }, object>({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern.
    async ({}, use) => use({ executablePath: chromiumPath(), chromiumSandbox: false }),
    { scope: 'worker' },
  ],
  faults: async ({ page }, use) => {
    const faults: string[] = []
    page.on('pageerror', (fault) => faults.push(fault.message))
    await use(faults)
  },
  visit: async ({ context, page }, use) => {
    let served = false
    await use(async (path, options) => {
      if (!served) await serveStandIn(context, options)
      served = true
      await page.goto(`https://x.com${path}`)
      await page.locator('main').waitFor()
      return page
    })
  },
})

export { expect } from 'playwright/test'

export const editorOf = (page: Page, scope = 'body') => page.locator(scope).getByTestId('tweetTextarea_0')

/** What the editor holds, as its state and as its blocks in the page. */
export const held = (page: Page, key?: string) =>
  page.evaluate((composer) => {
    const scope = composer?.startsWith('modal') ? '#layers ' : 'main '
    const editor = document.querySelector(`${scope}[data-testid="tweetTextarea_0"]`)
    const blocks = [...(editor?.querySelectorAll('[data-block="true"]') ?? [])]
    const { text, undoDepth } = window.__standIn.editor(composer)
    return {
      state: text,
      page: blocks.map((block) => block.textContent).join('\n'),
      undoDepth,
      crashes: window.__standIn.crashes,
    }
  }, key)

export const sends = (page: Page) =>
  page.evaluate(() => window.__standIn.sends.map(({ at: _at, ...sent }) => sent))

/** A paste as a script can make one: only plain text. False when the editor took it. */
export const pasteInto = (page: Page, text: string, scope = '') =>
  page.evaluate(
    ([within, plain]) => {
      const data = new DataTransfer()
      data.setData('text/plain', plain)
      const editor = document.querySelector(`${within} [data-testid="tweetTextarea_0"]`)!
      return editor.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    [scope, text] as const,
  )
