import { test } from './gallery-test.ts'
import { scenes } from './scenes.ts'

/** Pictures to be looked at, not compared; in the test's own folder of results. */
const grounds = ['x-light', 'x-dim', 'x-lights']

for (const scene of Object.keys(scenes)) {
  test(`draws ${scene} on every ground, in both languages`, async ({ page, show }, info) => {
    for (const ground of grounds) {
      for (const lang of ['en', 'ko'] as const) {
        await show(scene, { ground, lang })
        await page.waitForTimeout(/away|unprotected|signed-out/.test(scene) ? 2_300 : 200)
        await page.screenshot({ path: info.outputPath(`${scene}-${ground}-${lang}.png`) })
      }
    }
  })
}
