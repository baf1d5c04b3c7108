import type { Page } from 'playwright/test'
import { expect, held, pasteInto, test } from './visit.ts'
import { known } from './x/store/seed.ts'

const address = `/lena_r/status/${known.lenaBrokenMug}`
const key = `inline:${known.lenaBrokenMug}:`

const texts: [name: string, text: string][] = [
  ['one line', 'We are so sorry, Lena.'],
  ['two lines', 'We are so sorry.\nWe will fix it.'],
  ['a blank line', 'Dear Lena,\n\nwe are so sorry.'],
  ['CRLF', 'one\r\ntwo\r\nthree'],
  ['a newline at the end', 'the last line ends\n'],
  ['spaces and a tab', '  two  spaces\tand a tab '],
  ['joined emoji', 'the family 👨‍👩‍👧‍👦 and a flag 🏳️‍🌈 stay whole'],
  ['Hangul', '정말 죄송합니다. 바로 다시 보내드릴게요.'],
  ['a tag, a name and an address', 'see #wintermenu and @lena_r at https://hallacoffee.example/a?b=c'],
  ['25,000 characters', 'coffee '.repeat(3572).slice(0, 25_000)],
  ['500 lines of Korean', Array.from({ length: 500 }, () => '가'.repeat(48)).join('\n')],
]

const focus = (page: Page) => page.getByTestId('tweetTextarea_0').click()

/** An editor without a past, holding this text, with the caret in it. */
const begin = async (page: Page, text = '') => {
  await page.evaluate(([plain, composer]) => window.__standIn.write(plain, composer), [text, key] as const)
  await focus(page)
}

test('a pasted text arrives whole, whatever it holds, and one step takes it back', async ({
  page,
  visit,
  faults,
}) => {
  await visit(address)
  for (const [name, text] of texts)
    await test.step(name, async () => {
      await begin(page)
      const right = text.replaceAll('\r\n', '\n')
      expect(await pasteInto(page, text), 'taken by the editor').toBe(false)
      await expect
        .poll(() => held(page, key))
        .toEqual({ state: right, page: right, undoDepth: 1, crashes: 0 })
      await page.keyboard.press('Control+z')
      await expect.poll(() => held(page, key)).toMatchObject({ state: '', page: '', crashes: 0 })
      await page.keyboard.type('on we go')
      await expect.poll(() => held(page, key)).toMatchObject({ state: 'on we go', page: 'on we go' })
    })
  expect(faults).toEqual([])
})

// A text that begins with a marked word would get through: Draft then prevents the browser and writes itself.
test('inserted by a browser command into an empty editor, no text arrives and most break it', async ({
  page,
  visit,
}) => {
  const outcomes: string[] = []
  await visit(address)
  for (const [name, text] of texts.slice(0, 9)) {
    await begin(page)
    await page.evaluate((plain) => document.execCommand('insertText', false, plain), text)
    await page.waitForTimeout(60)
    const { state, page: shown, crashes } = await held(page, key)
    const whole = state === text && shown === text && crashes === 0
    outcomes.push(`${name}: ${whole ? 'whole' : crashes ? 'broken' : 'lost'}`)
  }
  expect(outcomes.filter((outcome) => outcome.endsWith('whole'))).toEqual([])
  expect(outcomes.filter((outcome) => outcome.endsWith('broken')).length).toBeGreaterThanOrEqual(7)
})

const draft = 'We will #sorry send\na new 🙂 mug today'

type Range = { name: string; from: number; to: number; text: string }

/** UTF-16 offsets in the draft, one for each newline. */
const ranges: Range[] = [
  { name: 'a word', from: 3, to: 7, text: 'shall' },
  { name: 'a hashtag', from: 8, to: 14, text: '#gladly' },
  { name: 'two blocks', from: 15, to: 25, text: 'post\nanother' },
  { name: 'an emoji', from: 26, to: 28, text: '🎁' },
  { name: 'an insertion', from: 28, to: 28, text: ' (blue)' },
]

/** Selects as an extension would, waits or not, then writes by one of the two ways. */
const replace = (page: Page, range: Range, way: 'paste' | 'command', waits: boolean) =>
  page.evaluate(
    async ([{ from, to, text }, by, wait]) => {
      const editor = document.querySelector<HTMLElement>('[data-testid="tweetTextarea_0"]')!
      const point = (offset: number): [Node, number] => {
        let left = offset
        for (const block of editor.querySelectorAll('[data-block="true"]')) {
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const { length } = node as Text
            if (left <= length) return [node, left]
            left -= length
          }
          left -= 1
        }
        return [editor, 0]
      }
      const selected = new Promise((done) => {
        document.addEventListener('selectionchange', done, { once: true })
        setTimeout(done, 200)
      })
      getSelection()!.setBaseAndExtent(...point(from), ...point(to))
      if (wait) await selected
      const data = new DataTransfer()
      data.setData('text/plain', text)
      if (by === 'paste')
        editor.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
      else document.execCommand('insertText', false, text)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)))
    },
    [range, way, waits] as const,
  )

/** How many of the five ranges come out right, in state and page alike. */
const rightOnes = async (
  page: Page,
  visit: (path: string) => Promise<Page>,
  way: 'paste' | 'command',
  waits: boolean,
) => {
  const right: string[] = []
  await visit(address)
  for (const range of ranges) {
    await begin(page)
    await pasteInto(page, draft)
    await expect.poll(async () => (await held(page, key)).state).toBe(draft)
    await replace(page, range, way, waits)
    const wanted = draft.slice(0, range.from) + range.text + draft.slice(range.to)
    const { state, page: shown, crashes } = await held(page, key)
    if (state === wanted && shown === wanted && crashes === 0) right.push(range.name)
  }
  return right
}

test('a range is replaced right when the page has heard of the selection before the paste', async ({
  page,
  visit,
  faults,
}) => {
  expect(await rightOnes(page, visit, 'paste', true)).toEqual(ranges.map(({ name }) => name))
  expect(faults).toEqual([])
})

test('a paste right after selecting goes to the old place, all five times', async ({ page, visit }) => {
  expect(await rightOnes(page, visit, 'paste', false)).toEqual([])
})

test('a browser command over a range loses text across blocks, and nearly everywhere when it does not wait', async ({
  page,
  visit,
}) => {
  const waiting = await rightOnes(page, visit, 'command', true)
  expect(waiting).not.toContain('two blocks')
  expect(waiting.length).toBeGreaterThanOrEqual(3)
  expect((await rightOnes(page, visit, 'command', false)).length).toBeLessThanOrEqual(2)
})

test('a paste while a syllable is being composed is lost, and the syllable is not', async ({
  page,
  visit,
}) => {
  await visit(address)
  await focus(page)
  await page.keyboard.type('ab ')
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: '한', selectionStart: 1, selectionEnd: 1 })
  expect(await held(page, key)).toMatchObject({ state: 'ab ', page: 'ab 한' })
  await pasteInto(page, 'lost')
  await session.send('Input.insertText', { text: '한' })
  await expect.poll(() => held(page, key)).toMatchObject({ state: 'ab 한', page: 'ab 한' })
})

test('below 500 px people write in a text area that undoes natively', async ({ page, visit }) => {
  await page.setViewportSize({ width: 430, height: 800 })
  await visit(address)
  const area = page.locator('textarea[data-testid="tweetTextarea_0"]')
  await area.click()
  await page.keyboard.type('one')
  await page.evaluate(() => document.execCommand('insertText', false, '\ntwo'))
  await expect(area).toHaveValue('one\ntwo')
  expect((await page.evaluate((composer) => window.__standIn.editor(composer), key)).text).toBe('one\ntwo')
  await page.keyboard.press('Control+z')
  await expect(area).toHaveValue('one')
})
