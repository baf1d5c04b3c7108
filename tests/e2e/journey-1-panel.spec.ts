import { expect, known, test } from './team.ts'

const post = known.lenaBrokenMug

test('who presses Join finds the shared reply in the panel beside their own text, and puts it back with one press', async ({
  dana,
  min,
}) => {
  await dana.opens(post)
  await min.opens(post)
  await dana.beginsReplyHere()
  await dana.types('We are sorry, Lena.')
  await min.page.bringToFront()
  await min.pressesReply(post)
  await min.types('So sorry, we are on it.')
  await min.sees(/Dana is replying/)
  await min.presses('Join')

  const panel = await min.panel()
  const shared = panel.getByRole('textbox', { name: 'Shared reply, edited together' })
  await expect(shared).toContainText('We are sorry, Lena.')
  await expect(panel.getByRole('region', { name: 'Your text' })).toContainText('So sorry, we are on it.')
  await min.hasTyped('So sorry, we are on it.')

  await shared.click()
  await panel.keyboard.press('Control+End')
  await panel.keyboard.type(' Could you send us your order number?')
  await expect(panel.getByText('Saved')).toBeVisible()
  await panel.getByRole('button', { name: 'Put into the reply box' }).click()
  await min.hasTyped('We are sorry, Lena. Could you send us your order number?')
  await expect(panel.getByText('It is in the reply box.')).toBeVisible()

  await min.page.bringToFront()
  await min.editor().click()
  await min.page.keyboard.press('Control+z')
  await min.hasTyped('So sorry, we are on it.')
})

test('the panel shows the conversation on screen, takes notes, and lists what left the browser', async ({
  dana,
  min,
}) => {
  await dana.opens(post)
  await dana.beginsReplyHere()
  await min.opens(post)
  await min.seesOn(post, /Dana is replying/)
  const page = await min.context.newPage()
  await page.goto(`chrome-extension://${min.browser.id}/sidepanel.html`)
  await min.page.bringToFront()
  await expect(page.getByText('Dana is replying')).toBeVisible()
  await expect(page.getByText('Dana began a reply')).toBeVisible()

  await page.getByRole('textbox', { name: 'Note to the team' }).fill('Resend the box, no voucher.')
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Resend the box, no voucher.' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Note to the team' })).toHaveValue('')

  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: /What left this browser/ }).click()
  await page.getByRole('button', { name: /Your note/ }).click()
  await expect(page.getByRole('definition').filter({ hasText: 'Resend the box, no voucher.' })).toBeVisible()

  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('button', { name: '한국어' }).click()
  await expect(page.getByText('이 브라우저를 떠난 것')).toBeVisible()
})
