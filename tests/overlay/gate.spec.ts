import { acts, expect, sent, test, told } from './gallery-test.ts'

const text = 'Hi Lena, so sorry about that! DM us your order number and we will look into it today.'

test('a second answer is stopped with the first one in sight, and not a letter is lost', async ({ show }) => {
  const page = await show('gate-answered')
  const gate = page.getByRole('alertdialog', { name: 'Dana answered 12 s ago' })
  await expect(gate).toContainText('Stopped so that @lena_r is not answered twice.')
  await expect(gate).toContainText('Three late boxes is three too many.')
  await expect(page.getByText('Not sent').first()).toBeVisible()
  await expect(page.locator('.field')).toHaveText(text)
  expect(await sent(page)).toEqual([])
  expect(await told(page, 'stopped')).toHaveLength(1)
})

test('the gate holds the focus and gives the caret back', async ({ page, show }) => {
  await show('gate-answered')
  const gate = page.getByRole('alertdialog')
  await expect(gate.getByRole('button', { name: "See Dana's reply" })).toBeFocused()
  for (let step = 0; step < 3; step++) await page.keyboard.press('Tab')
  await expect(gate.getByRole('button', { name: "See Dana's reply" })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(gate.getByRole('button', { name: 'Allow with a reason' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(gate).toHaveCount(0)
  await expect(page.locator('.field')).toBeFocused()
  await expect(page.getByText('Your text is as you left it').first()).toBeVisible()
})

test('a press beside the gate leaves it', async ({ page, show }) => {
  await show('gate-answered')
  await page.mouse.click(900, 80)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(page.locator('.field')).toBeFocused()
})

test('allowing needs a reason, sends nothing, and holds for that text once', async ({ page, show }) => {
  await show('gate-answered')
  await page.getByRole('button', { name: 'Allow with a reason' }).click()
  await page.getByRole('button', { name: 'The customer asked again' }).click()
  await expect(page.getByText('Allowed once. Press Reply.').first()).toBeVisible()
  expect(await acts(page)).toContainEqual({
    verb: 'allow-once',
    subject: 'x:status:1',
    reason: 'The customer asked again',
    text,
  })
  expect(await sent(page)).toEqual([])
  await page.locator('.foot button').first().click()
  expect(await sent(page)).toEqual([text])
})

test('an edit ends the permission', async ({ page, show }) => {
  await show('gate-answered')
  await page.getByRole('button', { name: 'Allow with a reason' }).click()
  await page.getByRole('button', { name: 'The customer asked again' }).click()
  await page.locator('.field').press('End')
  await page.keyboard.type('!')
  await expect(page.getByText('Allowed once. Press Reply.')).toHaveCount(0)
  await page.locator('.foot button').first().click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  expect(await sent(page)).toEqual([])
})

test('what the server did not record is not allowed', async ({ page, show }) => {
  await show('gate-answered')
  await page.evaluate(() => {
    window.stage.link.answer = { outcome: 'failed', code: 'lost' }
  })
  await page.getByRole('button', { name: 'Allow with a reason' }).click()
  await page.getByRole('button', { name: 'The customer asked again' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('Nothing was allowed')
  await page.keyboard.press('Escape')
  await page.locator('.foot button').first().click()
  expect(await sent(page)).toEqual([])
})

test('without the right the gate names who has it', async ({ page, show }) => {
  await show('gate-writer')
  await expect(page.getByRole('alertdialog')).toContainText('Priya or Min can allow it.')
  await expect(page.getByRole('button', { name: 'Allow with a reason' })).toHaveCount(0)
})

test('a teammate who is replying stops it, and one may join them', async ({ page, show }) => {
  await show('gate-replying')
  await expect(page.getByRole('alertdialog', { name: 'Dana is replying' })).toBeVisible()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Join' }).click()
  expect(await told(page, 'open panel')).toEqual([{ type: 'open panel', subject: 'x:status:1', to: 'join' }])
  expect(await sent(page)).toEqual([])
})

test('text written for the brand does not leave as a private account, whatever was allowed', async ({
  page,
  show,
}) => {
  await show('gate-account')
  const gate = page.getByRole('alertdialog', { name: 'You are on @jo_almeida' })
  await expect(gate).toContainText('written for @hallacoffee')
  await expect(gate.getByRole('button')).toHaveText(['Keep editing'])
  expect(await sent(page)).toEqual([])
})

test('a private account and its own text are left alone', async ({ page, show }) => {
  await show('ready')
  await page.evaluate(() => {
    const { site, link, subject, aView } = window.stage
    site.become({ handle: 'jo_almeida', networkId: '77' })
    link.show([{ subject: subject('5'), view: aView(subject('5')) }])
    const composer = site.addComposer({ parent: subject('5'), parentUrl: 'https://x.com/a/status/5' })
    site.write(composer, 'Mine alone')
    site.send(composer)
  })
  expect(await sent(page)).toEqual(['Mine alone'])
})

test('while the server is away a reply goes out, and the page says what it cannot know', async ({
  page,
  show,
}) => {
  await show('unprotected')
  await expect(page.getByText('Perch cannot see if a teammate is replying.')).toBeVisible()
  await expect(page.locator('article').first()).toContainText('Unprotected')
  await page.locator('.foot button').first().click()
  expect(await sent(page)).toEqual([text])
})

test('an open composition is let through when nothing stops it, and kept back when something does', async ({
  page,
  show,
}) => {
  await show('ready')
  const send = (composing: boolean) =>
    page.evaluate((open) => {
      const { site, subject } = window.stage
      const composer = site.addComposer(
        { parent: subject('1'), parentUrl: 'https://x.com/a/status/1' },
        '안녕',
      )
      return site.send(composer, open)
    }, composing)
  expect(await send(true)).toBe(true)
  await page.evaluate(() => {
    const { link, subject, aView } = window.stage
    const answer = { reply: '', by: null, at: link.clock - 60_000, permalink: null } as never
    link.show([{ subject: subject('1'), view: aView(subject('1'), { answer }) }])
  })
  expect(await send(true)).toBe(false)
})
