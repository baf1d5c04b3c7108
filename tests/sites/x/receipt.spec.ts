import { known } from '../../hosts/x/store/seed.ts'
import { expect, test, type X } from '../support/fixtures.ts'
import { dialogEditor, hurry, inlineSend, lenasPost, pressReply, subject, write } from '../support/x-acts.ts'

const receipts = (x: X) =>
  x.run(
    () =>
      probe.of('receipt').map(({ parent, permalink, subject, text, account }) => ({
        parent,
        permalink,
        subject,
        text,
        account,
      })),
    null,
  )

const send = async (x: X, text = 'We are sorry') => {
  await write(x, text)
  await inlineSend(x.page).click()
}

test('a reply is named by the toast that follows it', async ({ x }) => {
  await x.open(lenasPost)
  await send(x)
  await expect.poll(() => receipts(x)).toHaveLength(1)
  const [receipt] = await receipts(x)
  expect(receipt).toMatchObject({
    parent: subject(known.lenaBrokenMug),
    text: 'We are sorry',
    account: { handle: 'hallacoffee' },
  })
  expect(receipt!.permalink).toMatch(/^https:\/\/x\.com\/hallacoffee\/status\/\d+$/)
  expect(receipt!.subject).toBe(subject(receipt!.permalink!.split('/').at(-1)!))
})

test('from a dialog too, which closes', async ({ x }) => {
  await x.open('/home')
  await pressReply(x.page, known.theoJeju)
  await dialogEditor(x.page).click()
  await x.page.keyboard.type('Yes, on Monday')
  await x.page.keyboard.press('Control+Enter')
  await expect
    .poll(() => receipts(x))
    .toMatchObject([
      {
        parent: subject(known.theoJeju),
        text: 'Yes, on Monday',
        permalink: expect.stringContaining('/hallacoffee/status/'),
      },
    ])
})

test('without a toast the new post itself is the proof', async ({ x }) => {
  await x.open(lenasPost, 'sending:notoast')
  await send(x, 'Sorry 😔 see https://halla.example/help')
  await expect
    .poll(() => receipts(x))
    .toMatchObject([{ permalink: expect.stringContaining('/hallacoffee/status/') }])
})

test('a toast of another act in between proves nothing', async ({ x }) => {
  await x.open(lenasPost, 'sending:othertoast')
  await send(x)
  await expect.poll(() => receipts(x)).toHaveLength(1)
  expect((await receipts(x))[0]!.permalink).toContain('/hallacoffee/status/')
})

test('a toast that links to somebody else’s post proves nothing', async ({ x }) => {
  await x.open(lenasPost, 'sending:silent')
  await send(x)
  await x.page.evaluate(() => {
    const toast = document.createElement('div')
    toast.dataset.testid = 'toast'
    const id = ((BigInt(Date.now()) - 1288834974657n) << 22n).toString()
    toast.innerHTML = `<a href="/lena_r/status/${id}">View</a>`
    document.querySelector('#layers')!.append(toast)
  })
  await x.page.waitForTimeout(500)
  expect(await receipts(x)).toEqual([])
})

for (const failing of ['failed', 'duplicate', 'ratelimited', 'silent'])
  test(`a send that ends "${failing}" gives no receipt, ever`, async ({ x }) => {
    await x.open(lenasPost, `sending:${failing}`)
    await hurry(x)
    await send(x)
    await x.page.waitForTimeout(1_500)
    expect(await receipts(x)).toEqual([])
    expect(await x.sends()).toHaveLength(1)
  })

test('a stopped press gives none either', async ({ x }) => {
  await x.open(lenasPost)
  await x.run(() => {
    probe.stops = () => true
  }, null)
  await send(x)
  await x.page.waitForTimeout(1_000)
  expect(await receipts(x)).toEqual([])
})

test('sent, and the page shows not where: after 15 s it says so without a link', async ({ x }) => {
  await x.open('/home', 'sending:silent')
  await hurry(x)
  await pressReply(x.page, known.theoJeju)
  await dialogEditor(x.page).click()
  await x.page.keyboard.type('Into the dark')
  await x.page.keyboard.press('Control+Enter')
  await x.page.evaluate(() => window.__standIn.open('/home'))
  await expect
    .poll(() => receipts(x))
    .toMatchObject([
      { parent: subject(known.theoJeju), permalink: null, subject: null, text: 'Into the dark' },
    ])
})
