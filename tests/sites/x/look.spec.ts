import { expect, test, type X } from '../support/fixtures.ts'

const look = (x: X) => x.run(() => probe.site.look(), null)

test('is measured, and measured again when the page is repainted', async ({ x }) => {
  await x.open('/home')
  await expect.poll(() => look(x)).toMatchObject({ theme: 'x-light', size: 15, lang: 'en', dir: 'ltr' })
  await x.standIn((standIn) => standIn.theme('black'))
  await expect.poll(() => look(x)).toMatchObject({ theme: 'x-lights' })
  await x.standIn((standIn) => standIn.theme('contrast'))
  await x.standIn((standIn) => standIn.textSize(4))
  await expect.poll(() => look(x)).toMatchObject({ theme: 'x-lights', size: 18 })
  await x.page.evaluate(() => document.body.style.setProperty('background-color', 'rgb(21, 32, 43)'))
  await expect.poll(() => look(x)).toMatchObject({ theme: 'x-dim' })
  await x.standIn((standIn) => standIn.language('ar'))
  await expect.poll(() => look(x)).toMatchObject({ lang: 'ar', dir: 'rtl' })
  expect(await x.run(() => probe.of('look').length, null)).toBeGreaterThan(3)
})
