import type { Page } from 'playwright/test'
import { known } from '../../hosts/x/store/seed.ts'
import type { X } from './fixtures.ts'

/** What people do on a page, and what is heard of it. Shared by the specs of the adapter. */
export const subject = (id: string) => `x:status:${id}`
export const lenasPost = `/lena_r/status/${known.lenaBrokenMug}`

export const article = (page: Page, id: string) =>
  page.locator(`article:has(a[href$="/status/${id}"] time)`).first()
export const inlineEditor = (page: Page) =>
  page.locator('main [data-testid^="tweetTextarea_"]:is([contenteditable], textarea)')
export const dialogEditor = (page: Page) => page.locator('[role="dialog"] [data-testid="tweetTextarea_0"]')
export const inlineSend = (page: Page) => page.getByTestId('tweetButtonInline')
export const pressReply = (page: Page, id: string) => article(page, id).getByTestId('reply').click()

export const composers = (x: X) => x.run(() => [...probe.composers.values()], null)

export const write = async (x: X, text: string) => {
  await inlineEditor(x.page).click()
  await x.page.keyboard.type(text)
}

export const stopAll = (x: X) =>
  x.run(() => {
    probe.stops = () => true
  }, null)

/** Long waits of the adapter (15 s for a receipt) take one second. The page's own clock is another one. */
export const hurry = (x: X) =>
  x.run(() => {
    const real = globalThis.setTimeout.bind(globalThis)
    const hurried = (act: () => void, wait?: number) => real(act, (wait ?? 0) >= 10_000 ? 1_000 : wait)
    Object.assign(globalThis, { setTimeout: hurried })
  }, null)
