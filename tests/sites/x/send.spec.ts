import type { Page } from 'playwright/test'
import { known } from '../../hosts/x/store/seed.ts'
import { expect, test, type X } from '../support/fixtures.ts'
import { inlineEditor, inlineSend, lenasPost, stopAll, subject, write } from '../support/x-acts.ts'

const intents = (x: X) =>
  x.run(
    () =>
      probe.of('send intent').map(({ composer, text, account, via, composing }) => ({
        kind: composer.kind,
        parent: composer.parent,
        text,
        account,
        via,
        composing,
      })),
    null,
  )

const ways: [string, 'button' | 'keyboard', (page: Page) => Promise<void>][] = [
  ['a mouse', 'button', (page) => inlineSend(page).click()],
  ['Enter on the button', 'keyboard', (page) => inlineSend(page).press('Enter')],
  ['Space on the button', 'keyboard', (page) => inlineSend(page).press(' ')],
  ['Ctrl+Enter in the text', 'keyboard', (page) => inlineEditor(page).press('Control+Enter')],
  [
    'a script that presses the button',
    'button',
    (page) => inlineSend(page).evaluate((button) => (button as HTMLElement).click()),
  ],
]

for (const [way, via, press] of ways) {
  test.describe(`a reply sent by ${way}`, () => {
    test('goes out once when nobody stops it', async ({ x }) => {
      await x.open(lenasPost)
      await write(x, 'We are sorry')
      await press(x.page)
      await expect.poll(() => x.sends().then((sends) => sends.length)).toBe(1)
      expect(await intents(x)).toEqual([
        {
          kind: 'reply',
          parent: subject(known.lenaBrokenMug),
          text: 'We are sorry',
          account: { handle: 'hallacoffee', networkId: null },
          via,
          composing: false,
        },
      ])
    })

    test('does not go out when it is stopped, and the text stays', async ({ x }) => {
      await x.open(lenasPost)
      await write(x, 'We are sorry')
      await stopAll(x)
      await press(x.page)
      await x.page.waitForTimeout(300)
      expect(await x.sends()).toEqual([])
      expect(await intents(x)).toHaveLength(1)
      expect(await x.standIn((standIn) => standIn.editor().text)).toBe('We are sorry')
    })
  })
}

test.describe('by touch', () => {
  test.use({ touch: true })
  for (const isStopped of [true, false]) {
    test(isStopped ? 'a stopped reply is not sent' : 'a reply let through is sent once', async ({ x }) => {
      await x.open(lenasPost)
      await write(x, 'We are sorry')
      if (isStopped) await stopAll(x)
      await inlineSend(x.page).tap()
      await x.page.waitForTimeout(300)
      expect(await x.sends()).toHaveLength(isStopped ? 0 : 1)
      expect(await intents(x)).toMatchObject([{ via: 'button', text: 'We are sorry' }])
    })
  }
})

test('a page that listens to everything never hears of a stopped press (G7)', async ({ x }) => {
  await x.open(lenasPost, 'hostile')
  await write(x, 'Quiet')
  await stopAll(x)
  await inlineSend(x.page).click()
  await inlineEditor(x.page).press('Control+Enter')
  const heard = await x.standIn(({ heard }) => heard)
  expect(heard.filter(({ type, target }) => type === 'click' && /tweetButton/.test(target))).toEqual([])
  expect(heard.filter(({ type, key }) => type === 'keydown' && key === 'Enter')).toEqual([])
  expect(await x.standIn(({ react }) => react)).toEqual([])
  expect(await x.sends()).toEqual([])
})

test('plain Enter, Shift+Enter and Ctrl+Alt+Enter write or do nothing: no intent', async ({ x }) => {
  await x.open(lenasPost)
  await write(x, 'One')
  for (const keys of ['Enter', 'Shift+Enter', 'Control+Alt+Enter']) await x.page.keyboard.press(keys)
  expect(await intents(x)).toEqual([])
})

test('an empty composer has nothing to stop', async ({ x }) => {
  await x.open(lenasPost)
  await inlineEditor(x.page).click()
  await x.page.keyboard.press('Control+Enter')
  await x.page.waitForTimeout(100)
  expect(await intents(x)).toEqual([])
})

test('a press while a syllable is being composed says so', async ({ x }) => {
  await x.open(lenasPost)
  await write(x, 'ab ')
  await x.session.send('Input.imeSetComposition', { text: '한', selectionStart: 1, selectionEnd: 1 })
  await stopAll(x)
  await inlineSend(x.page).evaluate((button) => (button as HTMLElement).click())
  expect(await intents(x)).toMatchObject([{ composing: true, text: 'ab 한' }])
})

test('a send control that is no button is stopped on its keys too', async ({ x }) => {
  await x.open(lenasPost)
  await write(x, 'Old control')
  await inlineSend(x.page).evaluate((button) => {
    const old = document.createElement('div')
    old.setAttribute('role', 'button')
    old.setAttribute('data-testid', 'tweetButtonInline')
    old.tabIndex = 0
    old.textContent = 'Reply'
    const log: string[] = []
    Object.assign(window, { oldControl: log })
    for (const kind of ['keydown', 'keyup', 'click']) old.addEventListener(kind, () => log.push(kind))
    button.replaceWith(old)
  })
  await inlineSend(x.page).focus()
  await x.page.keyboard.press('Enter')
  const heard = () => x.page.evaluate(() => [...(window as unknown as { oldControl: string[] }).oldControl])
  expect(await heard()).toEqual(['keydown', 'keyup'])
  await stopAll(x)
  await x.page.keyboard.press('Enter')
  await x.page.keyboard.press(' ')
  expect(await heard()).toEqual(['keydown', 'keyup'])
  expect(await intents(x)).toMatchObject([{ via: 'keyboard' }, { via: 'keyboard' }, { via: 'keyboard' }])
})
