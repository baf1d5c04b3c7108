import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright'
import { chromiumPath } from './chromium.ts'

/**
 * Draws the toolbar icons from extension/ui/brand/icon-<state>.svg at the sizes that the manifest and setIcon ask for.
 * Run after a change of an SVG: node tests/support/draw-icons.ts
 */
const states = ['live', 'replying', 'stopped', 'unprotected', 'offline', 'signed-out']
const sizes = [16, 32, 48, 128]

const root = new URL('../../', import.meta.url)
const browser = await chromium.launch({ executablePath: chromiumPath(), chromiumSandbox: false })
const page = await browser.newPage()
for (const state of states) {
  const svg = await readFile(new URL(`extension/ui/brand/icon-${state}.svg`, root), 'utf8')
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    )
    const png = await page.screenshot({ omitBackground: true })
    await writeFile(new URL(`extension/public/icons/icon-${state}-${size}.png`, root), png)
  }
}
await browser.close()
