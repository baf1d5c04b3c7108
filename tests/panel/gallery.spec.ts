import { mkdirSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, expect, test } from 'playwright/test'
import { chromiumPath } from '../support/chromium.ts'
import { type Look, type Scene, scenes, sceneTime } from './scenes.ts'
import { type ScriptedHub, scriptHub } from './scripted-hub.ts'
import { type BuiltPanel, buildPanel, ORIGIN, servePanel } from './serve-panel.ts'

/** Pictures go here when asked for: PICTURES=dir. */
const pictures = process.env.PICTURES
const looks: Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'ko', theme: 'light' },
  { language: 'ko', theme: 'dark' },
]

let browser: Browser
let built: BuiltPanel
test.beforeAll(async () => {
  built = await buildPanel()
  browser = await chromium.launch({ executablePath: chromiumPath(), chromiumSandbox: false })
})
test.afterAll(async () => browser?.close())

const show = async (scene: Scene, look: Look, prepare?: (hub: ScriptedHub) => void) => {
  const context = await browser.newContext({
    viewport: { width: scene.width ?? 360, height: scene.height ?? 760 },
    deviceScaleFactor: pictures ? 2 : 1,
    reducedMotion: 'reduce',
    locale: look.language,
  })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text())
  })
  await page.clock.setFixedTime(sceneTime)
  await servePanel(page, built)
  const hub = await scriptHub(page, scene)
  prepare?.(hub)
  await page.goto(`${ORIGIN}/${scene.page}/index.html${scene.hash ?? ''}`)
  await page.locator('#root > *').first().waitFor()
  await page.waitForTimeout(scene.reply ? 700 : 250)
  return { page, hub, troubles }
}

test('the panel loads at most 260 kB before it draws, gzipped', () => {
  const bytes = built.firstPaint('sidepanel')
  console.log(`first paint of the panel: ${Math.round(bytes / 1_000)} kB gz`)
  expect(bytes).toBeLessThan(260_000)
})

for (const look of looks) {
  for (const [name, scene] of Object.entries(scenes)) {
    test(`${name}, ${look.theme}, ${look.language}: nothing serious for axe, nothing wider than its surface`, async () => {
      const { page, troubles } = await show(scene(look), look, (hub) =>
        hub.caret(
          { name: look.language === 'ko' ? '데이나' : 'Dana', color: '#2f6fc4', colorLight: '#2f6fc438' },
          20,
        ),
      )
      if (name === 'left') await page.locator('main button').first().click()
      if (pictures) {
        mkdirSync(pictures, { recursive: true })
        await page.screenshot({ path: `${pictures}/${name}-${look.theme}-${look.language}.png` })
      }
      const { violations } = await new AxeBuilder({ page }).analyze()
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      expect(troubles).toEqual([])
      await page.context().close()
    })
  }
}
