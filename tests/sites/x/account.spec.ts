import { expect, test, type X } from '../support/fixtures.ts'
import { inlineSend, lenasPost, stopAll, write } from '../support/x-acts.ts'

const accounts = (x: X) =>
  x.run(() => probe.of('account').map((one) => (typeof one === 'object' ? one.handle : one)), null)
const now = (x: X) =>
  x.run(() => {
    const account = probe.site.account()
    return typeof account === 'object' ? account.handle : account
  }, null)
const press = async (x: X) => {
  await inlineSend(x.page).click()
  return x.run(() => probe.of('send intent').at(-1)?.account, null)
}

test('is known when the navigation has said the same three times, where no composer shows a face', async ({
  x,
}) => {
  await x.open('/notifications')
  expect(await now(x)).toBe('unknown')
  await expect.poll(() => now(x)).toBe('hallacoffee')
  expect(await accounts(x)).toEqual(['hallacoffee'])
})

test('is known at once where the composer shows the same face', async ({ x }) => {
  await x.open('/home')
  await expect.poll(() => now(x), { timeout: 1_500 }).toBe('hallacoffee')
  expect(await accounts(x)).toEqual(['hallacoffee'])
})

test('after a switch the late navigation makes it unknown at the send, then known again', async ({ x }) => {
  await x.open(lenasPost, 'navdelay:1500')
  await expect.poll(() => now(x)).toBe('hallacoffee')
  await stopAll(x)
  await write(x, 'As whom?')
  expect(await press(x)).toEqual({ handle: 'hallacoffee', networkId: null })
  await x.standIn((standIn) => standIn.switchAccount('jo_almeida'))
  expect(await press(x)).toBe('unknown')
  await expect.poll(() => press(x)).toEqual({ handle: 'jo_almeida', networkId: null })
  await expect.poll(() => now(x)).toBe('jo_almeida')
  expect(await accounts(x)).toEqual(['hallacoffee', 'unknown', 'jo_almeida'])
})

test('without a navigation the composer alone says it', async ({ x }) => {
  await x.open(lenasPost)
  await stopAll(x)
  await write(x, 'Zen')
  await x.page.evaluate(() =>
    document.querySelector<HTMLElement>('header[role="banner"]')!.style.setProperty('x', 'y'),
  )
  await x.page.evaluate(() => {
    for (const face of document.querySelectorAll('header [data-testid]')) face.removeAttribute('data-testid')
  })
  expect(await press(x)).toEqual({ handle: 'hallacoffee', networkId: null })
})

test('two faces in the navigation that differ are nobody', async ({ x }) => {
  await x.open(lenasPost)
  await expect.poll(() => now(x)).toBe('hallacoffee')
  await x.page.evaluate(() =>
    document.querySelector('[data-testid="AppTabBar_Profile_Link"]')!.setAttribute('href', '/somebody_else'),
  )
  await expect.poll(() => now(x)).toBe('unknown')
})
