import type { Page } from 'playwright/test'
import { overlayTextOn } from '../support/closed-roots.ts'
import { webSession } from '../support/pair.ts'
import type { Person } from '../support/person.ts'
import type { Teammate } from '../support/teammate.ts'
import { expect, type House, known, test } from './team.ts'

const post = known.lenaBrokenMug

/**
 * R5 gives sockets one second, which tests/integration/realtime-rights.test.ts measures. What is drawn from them is looked at
 * here through a debugger, on a machine that runs two browsers: it gets five.
 */
const AT_ONCE = { timeout: 5_000 }

const panelOf = async ({ context, browser, page: onX }: Teammate) => {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${browser.id}/sidepanel.html`)
  // It follows what the person looks at.
  await onX.bringToFront()
  return page
}

/** The server's page, for somebody who is signed in there. */
const serverPageOf = async (house: House, { context }: Teammate, person: Person) => {
  const { url, house: inside } = house.server
  await context.addCookies([{ name: 'perch_session', value: await webSession(inside, person), url }])
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** Browsers that were paired; sessions that tests made by other ways have other names. */
const devicesOf = ({ server }: House, { member }: Person) =>
  server.house.db
    .selectFrom('sessions')
    .select('id')
    .where('member', '=', member)
    .where('name', 'like', 'Chrome on %')
    .where('revoked_at', 'is', null)
    .execute()

/** Rows that the extension keeps on this device. */
const keptRows = (panel: Page) =>
  panel.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const counts = names.map(
      (name) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open(name)
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const db = opening.result
            if (!db.objectStoreNames.contains('rows')) return resolve(0)
            const counting = db.transaction('rows').objectStore('rows').count()
            counting.onsuccess = () => {
              db.close()
              resolve(counting.result)
            }
          }
        }),
    )
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
  })

/** Dana replies; Min sees it on X and in the panel, and has begun to write too. Gives Min's panel. */
const bothAtWork = async (dana: Teammate, min: Teammate) => {
  await dana.opens(post)
  await dana.beginsReplyHere()
  await dana.types('We are sorry, Lena.')
  await min.opens(post)
  await min.seesOn(post, /Dana is replying/)
  await min.types('So sorry, we are on it.')
  const panel = await panelOf(min)
  await expect(panel.getByText('Dana is replying').first()).toBeVisible()
  await expect.poll(() => keptRows(panel)).toBeGreaterThan(0)
  return panel
}

const isOut = async (min: Teammate, panel: Page) => {
  await expect(panel.getByRole('status').filter({ hasText: 'Signed out' })).toBeVisible(AT_ONCE)
  await expect.poll(() => overlayTextOn(min.page, post), AT_ONCE).not.toMatch(/Dana|Halla/)
  await min.sees(/signed out of Perch/, AT_ONCE.timeout)
  await min.seesNot(/Dana|Halla/, AT_ONCE.timeout)
  await expect(panel.getByText(/Dana/)).toHaveCount(0)
  await expect.poll(() => keptRows(panel)).toBe(0)
}

test('who signs out in the panel is out at once, here and on the server', async ({ dana, min, house }) => {
  const panel = await bothAtWork(dana, min)
  await panel.getByRole('button', { name: 'Settings' }).click()
  await panel.getByRole('button', { name: 'Sign out' }).click()
  await isOut(min, panel)
  await expect.poll(() => devicesOf(house, house.people.min)).toEqual([])
  await dana.seesOn(post, /You are replying/)
})

test('a browser that is signed out on the server’s page shows nothing of the team a second later (R5)', async ({
  dana,
  min,
  house,
}) => {
  const panel = await bothAtWork(dana, min)
  const page = await serverPageOf(house, min, house.people.min)
  await page.getByRole('button', { name: /^Sign out: Chrome on/ }).click()
  await isOut(min, panel)
  expect(await devicesOf(house, house.people.min)).toEqual([])
})

test('who is made a viewer with a reply box open is stopped at the next Post (R5, G2)', async ({
  dana,
  min,
  house,
}) => {
  await min.opens(post)
  await min.beginsReplyHere()
  await min.types('So sorry, we are on it.')
  await min.seesOn(post, /You are replying/)
  const page = await serverPageOf(house, dana, house.people.dana)
  await page.getByLabel('Role: Min').selectOption('viewer')
  await expect
    .poll(async () => {
      const rows = await house.server.house.db.selectFrom('members').select('role').execute()
      return rows.filter(({ role }) => role === 'viewer').length
    })
    .toBe(2)
  await min.page.waitForTimeout(1_000)
  await min.posts()
  await min.sees(/You may read here, not reply/)
  expect(min.sends).toHaveLength(0)
  await min.hasTyped('So sorry, we are on it.')
})
