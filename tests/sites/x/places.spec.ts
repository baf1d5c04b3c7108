import { known } from '../../hosts/x/store/seed.ts'
import { expect, test, type X } from '../support/fixtures.ts'
import {
  article,
  dialogEditor,
  inlineEditor,
  inlineSend,
  lenasPost,
  pressReply,
  write,
} from '../support/x-acts.ts'

const pictures = process.env.SITES_PICTURES
const picture = async (x: X, name: string) => {
  if (pictures) await x.page.screenshot({ path: `${pictures}/${name}.png` })
}

/** Boxes of what the probe has drawn, found by its colour: hosts have no name. */
const boxes = (x: X, colour: string) =>
  x.page.locator(`div[style*="${colour}"]`).evaluateAll((drawn) =>
    drawn.map((one) => {
      const { left, top, right, bottom, width, height } = one.getBoundingClientRect()
      return { left, top, right, bottom, width, height }
    }),
  )
const chipColour = 'rgb(255, 200, 0)'

/** Reloads nothing: asks for chips on what is there and on what comes. */
const chips = (x: X) =>
  x.run(() => {
    probe.chips = true
    for (const post of probe.posts.values())
      probe.draw(probe.site.slot({ chip: post }), [90, 22], 'rgb(255, 200, 0)')
  }, null)

const heights = (x: X) =>
  x.page
    .locator('[data-testid="cellInnerDiv"]')
    .evaluateAll((cells) => cells.map((cell) => cell.scrollHeight))

test('a chip stands in the header row before "more" and adds no height', async ({ x }) => {
  await x.open('/home')
  await expect.poll(() => x.run(() => probe.posts.size, null)).toBeGreaterThan(3)
  const before = await heights(x)
  await chips(x)
  expect(await heights(x)).toEqual(before)
  await picture(x, 'chips')
  const drawn = await boxes(x, chipColour)
  expect(drawn).toHaveLength(await x.run(() => probe.posts.size, null))
  const more = await x.page
    .locator('article [data-testid="caret"]')
    .evaluateAll((all) =>
      all
        .map((one) => one.getBoundingClientRect())
        .map(({ left, top, height }) => ({ left, middle: top + height / 2 })),
    )
  for (const [at, chip] of drawn.entries()) {
    expect(more[at]!.left - chip.right).toBeGreaterThanOrEqual(-8)
    expect(more[at]!.left - chip.right).toBeLessThan(24)
    expect(Math.abs(more[at]!.middle - (chip.top + chip.bottom) / 2)).toBeLessThan(6)
  }
})

for (const switches of ['', 'nodereuse'])
  test(`chips survive a long scroll and a page drawn anew${switches && ` with ${switches}`}: one each, React unharmed`, async ({
    x,
  }) => {
    await x.open('/home', switches)
    await chips(x)
    for (let step = 0; step < 15; step += 1) {
      await x.page.mouse.wheel(0, step < 8 ? 900 : -700)
      await x.page.waitForTimeout(40)
    }
    await x.standIn((standIn) => standIn.theme('black'))
    await x.standIn((standIn) => standIn.switchAccount('jo_almeida'))
    await x.standIn((standIn) => standIn.rerender())
    await x.standIn((standIn) => standIn.prepend?.(3 as never))
    await x.page.waitForTimeout(300)
    const counts = await x.page
      .locator('article:has(time)')
      .evaluateAll(
        (all, colour) => all.map((one) => one.querySelectorAll(`[style*="${colour}"]`).length),
        chipColour,
      )
    expect(counts.every((count) => count === 1)).toBe(true)
    expect(counts.length).toBeGreaterThan(3)
    expect(await x.standIn(({ crashes }) => crashes)).toBe(0)
  })

test('a chip that the page throws out comes back', async ({ x }) => {
  await x.open('/home')
  await chips(x)
  const before = (await boxes(x, chipColour)).length
  await article(x.page, known.theoJeju).evaluate((one, colour) => {
    one.querySelector(`[style*="${colour}"]`)!.parentElement!.remove()
    one.append(document.createElement('i'))
  }, chipColour)
  await expect.poll(async () => (await boxes(x, chipColour)).length).toBe(before)
})

test('hosts carry nothing that names us', async ({ x }) => {
  await x.open('/home')
  await chips(x)
  const names = await x.page
    .locator(`div:has(> [style*="${chipColour}"])`)
    .evaluateAll((hosts) => hosts.map((host) => host.getAttributeNames().join()))
  expect(new Set(names)).toEqual(new Set(['style']))
})

test('the wire stands on the cell’s line in the column of faces, and not in a thread', async ({ x }) => {
  await x.open('/home')
  const drawn = await x.run((subject) => {
    const post = [...probe.posts.values()].find((one) => one.subject === subject)!
    return probe.draw(probe.site.slot({ wire: post }), [18, 18], 'rgb(0, 200, 100)')
  }, `x:status:${known.theoJeju}`)
  await picture(x, 'wire')
  expect(drawn?.width).toBe(40)
  const [wire] = await boxes(x, 'rgb(0, 200, 100)')
  const post = (await article(x.page, known.theoJeju).boundingBox())!
  expect(wire!.left).toBeCloseTo(post.x + 16, 0)
  expect(wire!.top).toBeCloseTo(post.y + post.height, 0)

  await x.open(lenasPost)
  await expect.poll(() => x.run(() => probe.posts.size, null)).toBeGreaterThan(2)
  const above = await x.run((subject) => {
    const post = [...probe.posts.values()].find((one) => one.subject === subject)!
    return probe.site.slot({ wire: post })
  }, `x:status:${known.lenaOrder}`)
  expect(above).toBeNull()
})

const companion = (x: X, height = 90) =>
  x.run((given) => {
    const composer = probe.composer({ kind: 'reply' })!
    return probe.draw(probe.site.slot({ companion: composer }), [1, given as number], 'rgb(120, 0, 255)')
  }, height)

test('the companion lies under the field, as wide as the column, and the written text stays where it is', async ({
  x,
}) => {
  await x.open(lenasPost)
  await write(x, 'We are sorry')
  const before = await inlineEditor(x.page).boundingBox()
  const slot = await companion(x)
  expect(await inlineEditor(x.page).boundingBox()).toEqual(before)
  await picture(x, 'companion')
  const [drawn] = await boxes(x, 'rgb(120, 0, 255)')
  const button = (await inlineSend(x.page).boundingBox())!
  const column = (await x.page.getByTestId('cellInnerDiv').nth(1).boundingBox())!
  expect(drawn!.top).toBeGreaterThanOrEqual(button.y + button.height)
  expect(drawn!.left).toBeCloseTo(column.x, 0)
  expect(slot!.width).toBeCloseTo(column.width, -1)
  expect(slot!.inset).toBeCloseTo(before!.x - column.x, 0)
  const next = (await x.page.locator('article', { hasText: 'same here last month' }).boundingBox())!
  expect(next.y).toBeGreaterThanOrEqual(drawn!.bottom - 1)
})

test('in a dialog the companion is in it, below its tools', async ({ x }) => {
  await x.open('/home')
  await pressReply(x.page, known.lenaBrokenMug)
  await dialogEditor(x.page).waitFor()
  await expect.poll(() => x.run(() => probe.composer({ kind: 'reply' })?.id, null)).toBeTruthy()
  await companion(x, 42)
  await picture(x, 'companion-dialog')
  const [drawn] = await boxes(x, 'rgb(120, 0, 255)')
  const dialog = (await x.page.locator('[role="dialog"]').boundingBox())!
  const button = (await x.page.getByTestId('tweetButton').boundingBox())!
  expect(drawn!.top).toBeGreaterThanOrEqual(button.y + button.height)
  expect(drawn!.bottom).toBeLessThanOrEqual(dialog.y + dialog.height)
  expect(drawn!.left).toBeCloseTo(dialog.x, 0)
})

const gate = (x: X) =>
  x.run(() => {
    const composer = probe.composer({ kind: 'reply' })!
    const slot = probe.site.slot({ gate: composer })
    if (slot) {
      const button = document.createElement('button')
      button.textContent = 'Edit mine'
      slot.host.append(button)
    }
    return probe.draw(slot, [slot?.width ?? 0, 250], 'rgb(200, 0, 60)')
  }, null)

test('the gate hangs 8 px under the native button, right edges aligned, 372 wide', async ({ x }) => {
  await x.open(lenasPost)
  await write(x, 'We are sorry')
  expect(await gate(x)).toMatchObject({ width: 372 })
  await picture(x, 'gate')
  const button = (await inlineSend(x.page).boundingBox())!
  const [drawn] = await boxes(x, 'rgb(200, 0, 60)')
  expect(drawn!.right).toBeCloseTo(button.x + button.width, 0)
  const host = await x.page.locator('div:has(> [style*="rgb(200, 0, 60)"])').boundingBox()
  // Above where less than 280 is left below; the picture above is 900 high.
  if (900 - (button.y + button.height) >= 280) expect(host!.y).toBeCloseTo(button.y + button.height + 8, 0)
  else expect(host!.y + host!.height).toBeCloseTo(button.y - 8, 0)
})

test('the gate goes above a button near the window’s foot, and moves with the page', async ({ x }) => {
  await x.page.setViewportSize({ width: 1280, height: 860 })
  await x.open(lenasPost)
  await write(x, 'We are sorry')
  const before = (await inlineSend(x.page).boundingBox())!
  await x.page.setViewportSize({ width: 1280, height: Math.round(before.y + before.height + 60) })
  await gate(x)
  const host = () => x.page.locator('div:has(> [style*="rgb(200, 0, 60)"])').boundingBox()
  const button = (await inlineSend(x.page).boundingBox())!
  expect((await host())!.y + (await host())!.height).toBeCloseTo(button.y - 8, 0)
  await x.page.evaluate(() => scrollBy(0, 40))
  const moved = (await inlineSend(x.page).boundingBox())!
  expect((await host())!.y + (await host())!.height).toBeCloseTo(moved.y - 8, 0)
})

test('a gate in a dialog may hold the focus, though the dialog traps it', async ({ x }) => {
  await x.open('/home')
  await pressReply(x.page, known.theoJeju)
  await dialogEditor(x.page).waitFor()
  await dialogEditor(x.page).click()
  await x.page.keyboard.type('Monday')
  await gate(x)
  await picture(x, 'gate-dialog')
  await x.page.getByText('Edit mine').focus()
  await x.page.waitForTimeout(50)
  expect(await x.page.evaluate(() => document.activeElement?.textContent)).toBe('Edit mine')
  const button = (await x.page.getByTestId('tweetButton').boundingBox())!
  const [drawn] = await boxes(x, 'rgb(200, 0, 60)')
  expect(drawn!.right).toBeCloseTo(button.x + button.width, 0)
})

test('when it ends, everything it put into the page is gone', async ({ x }) => {
  await x.open(lenasPost)
  await chips(x)
  await write(x, 'text')
  await companion(x)
  await gate(x)
  await x.run(() => probe.end(), null)
  expect(await x.page.locator('div[style*="all: initial"], div[style*="all:initial"]').count()).toBe(0)
  await inlineSend(x.page).click()
  expect(await x.run(() => probe.of('send intent').length, null)).toBe(0)
  await expect.poll(() => x.sends()).toHaveLength(1)
})
