import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { type Browser, type BrowserContext, test as base, chromium, type Page } from 'playwright/test'
import type { StandIn } from '../../hosts/x/stand-in.ts'
import { chromiumPath } from '../../support/chromium.ts'
import { buildProbe, buildStandIn } from './build.ts'
import { isolate } from './isolated.ts'

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Every address of X answers with the stand-in; nothing leaves the machine. */
const serve = (context: BrowserContext, folder: string) =>
  context.route('https://x.com/**', (route) => {
    const { pathname } = new URL(route.request().url())
    const path = pathname.startsWith('/_standin/') ? pathname.slice('/_standin/'.length) : 'index.html'
    return route.fulfill({
      body: readFileSync(join(folder, path)),
      contentType: types[extname(path)] ?? 'application/octet-stream',
    })
  })

export type X = {
  page: Page
  /** Opens an address and waits for the app. `switches`: what the stand-in is told to do. */
  open(path: string, switches?: string): Promise<void>
  /** In the isolated world, where `probe` is. */
  run: Awaited<ReturnType<typeof isolate>>['run']
  session: Awaited<ReturnType<typeof isolate>>['session']
  standIn<Value, Given = null>(act: (standIn: StandIn, given: Given) => Value, given?: Given): Promise<Value>
  sends(): Promise<StandIn['sends']>
}

export const test = base.extend<
  { x: X; touch: boolean },
  { browserOnce: Browser; probeSource: string; standInFolder: string }
>({
  touch: [false, { option: true }],
  browserOnce: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: chromiumPath(), chromiumSandbox: false })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  probeSource: [async ({}, use) => use(await buildProbe()), { scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  standInFolder: [async ({}, use) => use(await buildStandIn()), { scope: 'worker', timeout: 120_000 }],
  x: async ({ browserOnce, probeSource, standInFolder, touch }, use) => {
    const context = await browserOnce.newContext({ viewport: { width: 1280, height: 900 }, hasTouch: touch })
    await serve(context, standInFolder)
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    const world = await isolate(page, probeSource)
    const standIn: X['standIn'] = (act, given) =>
      page.evaluate(`(${act})(window.__standIn, ${JSON.stringify(given ?? null)})`) as never
    await use({
      page,
      ...world,
      standIn,
      open: async (path, switches) => {
        const address = new URL(path, 'https://x.com')
        if (switches) address.searchParams.set('standin', switches)
        await page.goto(address.href)
        await page.locator('main').first().waitFor()
      },
      sends: () => standIn(({ sends }) => sends),
    })
    await context.close()
    if (errors.length > 0) throw new Error(`The page broke: ${errors.join('; ')}`)
  },
})

export { expect } from 'playwright/test'
