import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { known } from '../hosts/x/store/seed.ts'
import type { Stage } from './stage.ts'

const post = known.lenaBrokenMug

/** Somebody reading a README sees half a page: the column with what it is about. CSS pixels. */
const column = { x: 270, y: 0, width: 620, height: 640 }

/** Text that is still sliding or fading in makes a poor picture; the longest motion takes 220 ms. */
const settled = (page: Page) => page.waitForTimeout(400)

/** Plays journey 1 once and keeps what a newcomer should see of it, as `<folder>/<name>.png`. */
export const takePictures = async ({ dana, min }: Stage, folder: string) => {
  mkdirSync(folder, { recursive: true })
  const keep = async (page: Page, name: string, clip?: typeof column) => {
    await settled(page)
    await page.screenshot({ path: join(folder, `${name}.png`), ...(clip ? { clip } : {}) })
  }

  await dana.opens(post)
  await min.opens(post, { by: 'feed' })
  await dana.beginsReplyHere()
  await dana.sees(/You are replying/)
  await dana.types('We are so sorry, Lena. Could you send us your order number?')
  await min.seesOn(post, /Dana is replying/)
  await keep(min.page, 'chip', column)

  await min.pressesReply(post)
  await min.types('So sorry! We are on it.')
  await min.sees(/Join/)

  await min.presses('Join')
  const panel = await min.panel()
  await panel.getByText('We are so sorry, Lena.').first().waitFor()
  await keep(panel, 'join')

  await dana.posts()
  await min.sees(/Dana answered/)
  await min.posts()
  await min.sees(/Not sent/)
  await keep(min.page, 'gate', { x: 330, y: 0, width: 620, height: 640 })
  await panel.getByRole('button', { name: 'Back' }).first().click()
  await keep(panel, 'panel')
}
