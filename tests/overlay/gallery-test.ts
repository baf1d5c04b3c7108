import { test as base, type Page } from 'playwright/test'
import { chromiumPath } from '../support/chromium.ts'
import { serveGallery } from './serve.ts'

type Wanted = { ground?: string; lang?: 'en' | 'ko'; closed?: boolean; late?: boolean }

/** A page of the gallery with real features and a made-up site and hub, which tests reach as `window.stage`. */
export const test = base.extend<
  { show: (scene: string, wanted?: Wanted) => Promise<Page> },
  { gallery: string }
>({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern.
    async ({}, use) => use({ executablePath: chromiumPath(), chromiumSandbox: false }),
    { scope: 'worker' },
  ],
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const { url, close } = await serveGallery()
      await use(url)
      await close()
    },
    { scope: 'worker' },
  ],
  show: async ({ page, gallery }, use) => {
    const faults: string[] = []
    page.on('pageerror', (fault) => faults.push(fault.message))
    await page.setViewportSize({ width: 1080, height: 760 })
    await use(async (scene, { ground = 'x-light', lang = 'en', closed = false, late = false } = {}) => {
      await page.goto(
        `${gallery}?scene=${scene}&ground=${ground}&lang=${lang}${closed ? '&closed' : ''}${late ? '&late' : ''}`,
      )
      await page.locator('body[data-ready]').waitFor()
      return page
    })
    base.expect(faults).toEqual([])
  },
})

export { expect } from 'playwright/test'

export const acts = (page: Page) => page.evaluate(() => window.stage.link.acts)
export const sent = (page: Page) => page.evaluate(() => window.stage.site.sent)
export const told = (page: Page, type: string) =>
  page.evaluate((wanted) => window.stage.link.told.filter((message) => message.type === wanted), type)
