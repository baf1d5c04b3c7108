import { expect, sent, test, told } from './gallery-test.ts'

const arrive = () => window.stage.writeOnPage()

test('a page that is only read asks for nothing more', async ({ page, show }) => {
  await show('chips', { late: true })
  await expect(page.getByText('Min is replying').first()).toBeVisible()
  expect(await told(page, 'writing')).toEqual([])
})

test('a reply is stopped before its explanation is there, and explained as soon as it is', async ({
  page,
  show,
}) => {
  await show('gate-answered', { late: true })
  expect(await sent(page)).toEqual([])
  expect(await told(page, 'writing')).toHaveLength(1)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await page.evaluate(arrive)
  await expect(page.getByRole('alertdialog', { name: 'Dana answered 12 s ago' })).toBeVisible()
  await expect(page.getByText('Not sent').first()).toBeVisible()
  expect(await sent(page)).toEqual([])
})

test('a stop that cannot be explained is named, asked for again, and still a stop', async ({
  page,
  show,
}) => {
  await show('gate-answered', { late: true })
  const bare = page.getByRole('alert')
  await expect(bare).toHaveText(
    'Perch stopped this reply: it was not sent. Why could not be shown. Press again to see it.',
  )
  await page.locator('.foot button').first().click()
  expect(await sent(page)).toEqual([])
  expect(await told(page, 'writing')).toHaveLength(2)
  await page.evaluate(arrive)
  await expect(bare).toHaveCount(0)
  await expect(page.getByRole('alertdialog')).toBeVisible()
})

test('what was stopped and then changed is not explained any more', async ({ page, show }) => {
  await show('gate-answered', { late: true })
  await page.locator('.field').press('End')
  await page.keyboard.type('!')
  await page.evaluate(arrive)
  await expect(page.getByText('Dana answered').first()).toBeVisible()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
})

test('the caret in a reply brings the rows under it, once', async ({ page, show }) => {
  await show('ready', { late: true })
  expect(await told(page, 'writing')).toEqual([])
  await page.locator('.field').click()
  expect(await told(page, 'writing')).toHaveLength(1)
  await page.evaluate(arrive)
  await page.evaluate(arrive)
  await expect(page.getByRole('region', { name: 'Perch' })).toHaveCount(1)
  await expect(page.getByText('Ready').first()).toBeVisible()
})

test('a press on a chip is answered as soon as its card can be drawn', async ({ page, show }) => {
  await show('chips', { late: true })
  await page.getByText('Min is replying').first().click()
  await page.mouse.move(900, 700)
  expect(await told(page, 'writing')).toHaveLength(1)
  await page.evaluate(arrive)
  await expect(page.getByRole('dialog')).toContainText('Replying for 40 s')
})

test('what was asked of a hub that died is asked of the next', async ({ page, show }) => {
  await show('ready', { late: true })
  await page.locator('.field').click()
  await expect
    .poll(async () => {
      await page.evaluate(() => window.stage.link.become(window.stage.aHouse()))
      return told(page, 'writing')
    })
    .toHaveLength(2)
})
