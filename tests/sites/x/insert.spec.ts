import { expect, test, type X } from '../support/fixtures.ts'
import { inlineEditor, lenasPost, write } from '../support/x-acts.ts'

const insert = (x: X, text: string) =>
  x.run(async (given) => {
    const composer = probe.composer({ kind: 'reply' })
    return composer ? probe.insert(composer, given) : null
  }, text)
const read = (x: X) =>
  x.run(() => {
    const composer = probe.composer({ kind: 'reply' })
    return composer ? probe.site.read(composer) : null
  }, null)
const stateText = (x: X) => x.standIn((standIn) => standIn.editor().text)
const crashes = (x: X) => x.standIn(({ crashes }) => crashes)

const texts: [string, string][] = [
  ['one line', 'We are sorry, Lena. A new mug leaves today.'],
  ['several lines with a blank one', 'Dear Lena,\n\nwe are sorry.\n'],
  ['Hangul', '정말 죄송합니다, 레나 님. 새 머그컵을 오늘 보내 드릴게요.'],
  ['emoji, joined ones too', 'Sorry 😔 👩‍👩‍👧‍👦 🇰🇷 ❤️'],
  ['a hashtag, a mention and a link', '#halla @lena_r see https://halla.example/help'],
  ['spaces and a tab', '  two  spaces\tand a tab '],
]

for (const editor of ['draft', 'textarea'])
  for (const [what, text] of texts)
    test(`${what} comes into ${editor} exactly, and one undo takes it back`, async ({ x }) => {
      await x.open(lenasPost, editor === 'textarea' ? 'textarea' : '')
      await write(x, 'half a tex')
      expect(await insert(x, text)).toEqual({ ok: true })
      expect(await read(x)).toBe(text)
      expect(await stateText(x)).toBe(text)
      await inlineEditor(x.page).press('Control+z')
      expect(await stateText(x)).toBe('half a tex')
      expect(await read(x)).toBe('half a tex')
      expect(await crashes(x)).toBe(0)
    })

for (const editor of ['draft', 'textarea'])
  test(`an empty ${editor} takes a text, and one may type on`, async ({ x }) => {
    await x.open(lenasPost, editor === 'textarea' ? 'textarea' : '')
    await inlineEditor(x.page).waitFor()
    await expect.poll(() => insert(x, 'First\nSecond')).toEqual({ ok: true })
    await x.page.keyboard.type(' line')
    expect(await stateText(x)).toBe('First\nSecond line')
    expect(await crashes(x)).toBe(0)
  })

test('CRLF is a newline', async ({ x }) => {
  await x.open(lenasPost)
  await write(x, 'a')
  expect(await insert(x, 'one\r\ntwo')).toEqual({ ok: true })
  expect(await stateText(x)).toBe('one\ntwo')
})

test('the text that stands there already is left alone', async ({ x }) => {
  await x.open(lenasPost)
  await write(x, 'same')
  const depth = () => x.standIn((standIn) => standIn.editor().undoDepth)
  const before = await depth()
  expect(await insert(x, 'same')).toEqual({ ok: true })
  expect(await depth()).toBe(before)
})

test('nothing is written while a syllable is being composed', async ({ x }) => {
  await x.open(lenasPost)
  await write(x, 'ab ')
  await x.session.send('Input.imeSetComposition', { text: '한', selectionStart: 1, selectionEnd: 1 })
  expect(await insert(x, 'other')).toEqual({ ok: false, why: 'composing' })
  await x.session.send('Input.insertText', { text: '한' })
  await x.page.waitForTimeout(200)
  expect(await read(x)).toBe('ab 한')
  expect(await insert(x, '다른 글')).toEqual({ ok: true })
  expect(await stateText(x)).toBe('다른 글')
})

test('an editor that is replaced between the selection and the paste is not written into', async ({ x }) => {
  await x.open(lenasPost)
  await write(x, 'mine')
  await x.page.waitForTimeout(300)
  await x.page.evaluate(() => {
    document.addEventListener('selectionchange', () => window.__standIn.replaceEditors(), {
      once: true,
      capture: true,
    })
  })
  expect(await insert(x, 'other')).toEqual({ ok: false, why: 'gone' })
  expect(await stateText(x)).toBe('mine')
})

test('an editor of another make is read, and never written', async ({ x }) => {
  await x.open(lenasPost)
  await write(x, 'kept')
  await x.page.evaluate(() => {
    for (const block of document.querySelectorAll('main [data-block]')) block.removeAttribute('data-block')
  })
  expect(await insert(x, 'other')).toEqual({ ok: false, why: 'read only' })
  expect(await read(x)).toBe('kept')
})

test('with the focus in another window the text still replaces all', async ({ x }) => {
  await x.open(lenasPost)
  await write(x, 'half a tex')
  await x.session.send('Emulation.setFocusEmulationEnabled', { enabled: false })
  const other = await x.page.context().newPage()
  await other.bringToFront()
  expect(await insert(x, 'From the panel')).toEqual({ ok: true })
  expect(await stateText(x)).toBe('From the panel')
})

test('the caret comes back where it was', async ({ x }) => {
  await x.open(lenasPost)
  await write(x, 'abcd')
  for (const _ of 'cd') await x.page.keyboard.press('ArrowLeft')
  await x.page.locator('article').first().focus()
  await x.run(() => probe.site.focus(probe.composer({ kind: 'reply' })!), null)
  await x.page.waitForTimeout(50)
  await x.page.keyboard.type('X')
  expect(await stateText(x)).toBe('abXcd')
})
