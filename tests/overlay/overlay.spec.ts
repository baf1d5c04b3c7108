import AxeBuilder from '@axe-core/playwright'
import { acts, expect, test, told } from './gallery-test.ts'

test('every state has its word', async ({ page, show }) => {
  await show('chips')
  await expect(page.locator('article .chip .main')).toHaveText([
    'Min is replying',
    'You',
    'Dana',
    'Escalated to PR',
    'Min answered· 52 min ago',
    'Free',
    'Done',
    'Dana paused· 3 min',
    'Answered outside Perch· 4 min ago',
    'You are replying',
    '',
  ])
})

test('who is here stands on the line, and the chip says it aloud', async ({ page, show }) => {
  await show('chips')
  const first = page.locator('article').first()
  await expect(first.locator('.wire .face')).toHaveCount(2)
  await expect(first.locator('.wire .busy')).toHaveAttribute('data-initials', 'M')
  await expect(first.getByRole('button')).toHaveAccessibleName('Min is replying. Priya is looking.')
})

test('Take takes at once, and only by a press of the person', async ({ page, show }) => {
  await show('chips')
  const take = page.locator('article').nth(5).getByRole('button', { name: 'Take' })
  await take.evaluate((button: HTMLElement) => button.click())
  expect(await acts(page)).toEqual([])
  await take.click()
  expect(await acts(page)).toMatchObject([
    { verb: 'assign', source: { subject: 'x:status:6', author: 'martan' } },
  ])
})

test('a press on something faded or covered does nothing', async ({ page, show }) => {
  await show('chips')
  const box = (await page.locator('article').nth(5).getByRole('button', { name: 'Take' }).boundingBox())!
  const press = () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await page
    .locator('article')
    .nth(5)
    .evaluate((node: HTMLElement) => {
      node.style.opacity = '0.05'
    })
  await press()
  await page
    .locator('article')
    .nth(5)
    .evaluate((node: HTMLElement) => {
      node.style.opacity = ''
      const cover = document.body.appendChild(document.createElement('div'))
      cover.style.cssText = 'position: fixed; inset: 0'
    })
  await press()
  expect(await acts(page)).toEqual([])
})

test('the page learns no name, not from its own tree nor from what it can read aloud', async ({
  page,
  show,
}) => {
  await show('gate-replying', { closed: true })
  const seen = await page.evaluate(() => {
    const hosts = [...document.querySelectorAll('*')].filter((node) => node.shadowRoot)
    return { html: document.documentElement.outerHTML, text: document.body.innerText, open: hosts.length }
  })
  expect(seen.open).toBe(0)
  for (const word of ['Dana', 'Perch', 'perch', 'Three late boxes']) {
    expect(seen.html).not.toContain(word)
    expect(seen.text).not.toContain(word)
  }
  expect(await page.evaluate(() => Object.keys(window).filter((key) => /perch/i.test(key)))).toEqual([])
})

test('the card opens for a resting pointer, closes when it leaves, and stays for a press', async ({
  page,
  show,
}) => {
  await show('chips')
  const chip = page.locator('article').first().getByRole('button')
  await chip.hover()
  const card = page.getByRole('dialog')
  await expect(card).toContainText('Replying for 40 s')
  await page.mouse.move(300, 600)
  await expect(card).toHaveCount(0)
  await chip.click()
  await page.mouse.move(300, 600)
  await page.waitForTimeout(500)
  await expect(card.getByRole('button', { name: 'Join' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(chip).toBeFocused()
})

test('one hands a post on from its card', async ({ page, show }) => {
  await show('chips')
  await page.locator('article').nth(5).getByRole('button', { name: 'Free' }).click()
  const card = page.getByRole('dialog')
  await card.getByRole('button', { name: 'Assign' }).click()
  await card.getByRole('button', { name: 'Min Seo-yeon' }).click()
  await expect(card).toHaveCount(0)
  expect(await acts(page)).toMatchObject([{ verb: 'assign', source: { subject: 'x:status:6' } }])
})

test('the caret in a reply claims it once; leaving it empty gives it back', async ({ page, show }) => {
  await show('ready')
  await page.locator('.field').click()
  await expect.poll(() => acts(page)).toMatchObject([{ verb: 'claim', source: { subject: 'x:status:1' } }])
  await page.evaluate(() => {
    const { link, subject, aView, aHouse } = window.stage
    const claim = { by: aHouse().me!.member, grant: 1, at: link.clock }
    link.show([{ subject: subject('1'), view: aView(subject('1'), { claim }, { seenAt: link.clock }) }])
  })
  await page.locator('.field').fill('')
  await page.mouse.click(900, 80)
  await expect
    .poll(() => acts(page), { timeout: 8_000 })
    .toMatchObject([{ verb: 'claim' }, { verb: 'release' }])
})

test('nobody claims what a teammate holds or has answered', async ({ page, show }) => {
  for (const scene of ['replying', 'answered']) {
    await show(scene)
    await page.locator('.field').click()
    await page.keyboard.type(' ok')
    await expect.poll(() => told(page, 'typing')).not.toHaveLength(0)
    expect(await acts(page)).toEqual([])
  }
})

test('a reply taken over can be taken back for ten seconds', async ({ page, show }) => {
  await show('took-over')
  await expect(page.locator('.collision').getByText('Dana took over')).toBeVisible()
  await page.getByRole('button', { name: 'Take back' }).click()
  expect(await acts(page)).toEqual([{ verb: 'take-back', subject: 'x:status:1' }])
  await page.evaluate(() => {
    window.stage.link.clock += 10_000
  })
  await expect(page.locator('.collision').getByText('Dana took over')).toHaveCount(0)
  await expect(page.getByRole('region').getByText('Dana is replying').first()).toBeVisible()
})

for (const scene of ['chips', 'replying', 'gate-answered', 'mine', 'unprotected']) {
  for (const ground of ['x-light', 'x-lights'] as const) {
    test(`axe finds nothing serious in ${scene} on ${ground}`, async ({ page, show }) => {
      await show(scene, { ground })
      await page.waitForTimeout(scene === 'unprotected' ? 2_400 : 400)
      const found = await new AxeBuilder({ page }).include('main').include('body > div').analyze()
      const grave = found.violations.filter(
        ({ impact, nodes }) =>
          (impact === 'serious' || impact === 'critical') &&
          nodes.some(({ target }) => target.some(Array.isArray)),
      )
      expect(grave.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    })
  }
}
