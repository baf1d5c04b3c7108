import { type Browser, chromium, expect, test } from 'playwright/test'
import { chromiumPath } from '../support/chromium.ts'
import { dana, draft, jo, type Look, lena, scenes, sceneTime } from './scenes.ts'
import { type Script, scriptHub } from './scripted-hub.ts'
import { type BuiltPanel, buildPanel, ORIGIN, servePanel } from './serve-panel.ts'

/** What the panel does with a person's keys and presses, told by what it says to the hub. The hub itself is tested elsewhere. */
const english: Look = { language: 'en', theme: 'light' }

let browser: Browser
let built: BuiltPanel
test.beforeAll(async () => {
  built = await buildPanel()
  browser = await chromium.launch({ executablePath: chromiumPath(), chromiumSandbox: false })
})
test.afterAll(async () => browser?.close())

const open = async (name: string, change: Partial<Script> = {}) => {
  const make = scenes[name]
  if (!make) throw new Error(`no scene ${name}`)
  const scene = { ...make(english), ...change }
  const context = await browser.newContext({
    viewport: { width: 360, height: 760 },
    permissions: ['clipboard-write'],
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(sceneTime)
  await servePanel(page, built)
  const hub = await scriptHub(page, scene)
  await page.goto(`${ORIGIN}/${scene.page}/index.html${scene.hash ?? ''}`)
  await page.locator('#root > *').first().waitFor()
  const commands = () => hub.heard.flatMap((one) => (one.type === 'command' ? [one] : []))
  return { page, hub, commands }
}
test.afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

test('in the queue J and K walk, T takes, A assigns, E is done, Enter opens', async () => {
  const { page, commands } = await open('queue')
  await page.getByRole('button', { name: /^@consumerwatch/ }).focus()
  await page.keyboard.press('j')
  await expect(page.getByRole('button', { name: /^@theo_brandt/ })).toBeFocused()
  await page.keyboard.press('k')
  await expect(page.getByRole('button', { name: /^@consumerwatch/ })).toBeFocused()
  for (const key of ['j', 'j']) await page.keyboard.press(key)
  await page.keyboard.press('t')
  await expect
    .poll(() => commands().at(-1))
    .toMatchObject({ name: 'conversation.assign', input: { to: { member: jo } } })
  await page.keyboard.press('e')
  await expect.poll(() => commands().at(-1)?.name).toBe('conversation.done')
  await page.keyboard.press('a')
  // The menu takes keys once the focus is in it.
  await expect(page.getByRole('menu')).toBeFocused()
  await page.keyboard.type('Dana')
  await expect(page.getByRole('menuitemradio', { name: /Dana/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => commands().at(-1))
    .toMatchObject({ name: 'conversation.assign', input: { to: { member: dana } } })
  await page.getByRole('button', { name: /^@theo_brandt/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '@theo_brandt' })).toBeVisible()
})

test('a note is written and sent with the version that was seen, and letters in it are no keys', async () => {
  const { page, commands } = await open('here')
  const field = page.getByRole('textbox', { name: 'Note to the team' })
  await field.fill('')
  await field.pressSequentially('a teen note')
  expect(commands()).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(() => commands())
    .toMatchObject([{ name: 'conversation.note', on: lena, basedOn: 3, input: { text: 'a teen note' } }])
  await expect(field).toHaveValue('')
})

test('a note that was refused stays in its field, with the sentence beside it', async () => {
  const { page } = await open('here', { answer: { outcome: 'refused', code: 'stale' } })
  const field = page.getByRole('textbox', { name: 'Note to the team' })
  await field.fill('Resend the box')
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText('This changed meanwhile')).toBeVisible()
  await expect(field).toHaveValue('Resend the box')
})

test('what happened is read again when the row has moved on', async () => {
  const { page, hub } = await open('here')
  await expect(page.getByText('Resend the box, no voucher.')).toBeVisible()
  const reads = () => hub.heard.filter(({ type }) => type === 'read').length
  const before = reads()
  const desk = scenes.here!(english).messages.find((one) => one.type === 'desk')
  const row =
    desk?.type === 'desk' ? desk.rows.find((one) => one.kind === 'conversation' && one.id === lena) : null
  await hub.say({ type: 'desk', whole: false, gone: [], rows: [{ ...row, version: 4 } as never] })
  await expect.poll(reads).toBe(before + 1)
})

test('as an account that is no profile of the team the panel shows what is known and does nothing', async () => {
  const { page, hub } = await open('here-private')
  await expect(page.getByText('You are on @jo_almeida')).toBeVisible()
  await expect(page.getByText('Dana Whitfield is replying')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take over' })).toHaveCount(0)
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await page.keyboard.press('e')
  expect(hub.heard.filter((one) => one.type === 'command')).toEqual([])
  expect(hub.heard.filter((one) => one.type === 'looking at' && one.conversation)).toEqual([])
})

test('Join keeps both texts, and the joint one goes to the reply box with one press', async () => {
  const { page, hub } = await open('reply')
  const editor = page.getByRole('textbox', { name: 'Shared reply, edited together' })
  await expect(editor).toContainText('We are sorry, Lena.')
  await expect(page.getByText('So sorry, we are on it.')).toBeVisible()
  await page.getByRole('button', { name: 'Add mine to it' }).click()
  await expect.poll(hub.text).toMatch(/^We are sorry, Lena\.[\s\S]*\nSo sorry, we are on it\.$/)
  await expect(page.getByText('So sorry, we are on it.').last()).toBeVisible()
  await page.getByRole('button', { name: 'Put into the reply box' }).click()
  await expect
    .poll(() => hub.heard.find((one) => one.type === 'insert'))
    .toMatchObject({ conversation: lena, text: hub.text() })
  await expect(page.getByText('It is in the reply box.')).toBeVisible()
})

test('undo in the reply takes back my own typing only', async () => {
  const { page, hub } = await open('reply')
  const editor = page.getByRole('textbox', { name: 'Shared reply, edited together' })
  await editor.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Thanks.')
  await expect.poll(hub.text).toMatch(/Thanks\.$/)
  await hub.edit(draft, (text) => text.insert(0, 'Hello. '))
  await page.keyboard.press('Control+z')
  await expect.poll(hub.text).toMatch(/^Hello\. We are sorry[\s\S]*DM\?$/)
})

test('an edit that arrives in the midst of a Hangul syllable waits for it, and neither text is doubled', async () => {
  const { page, hub } = await open('reply', { reply: 'ABC' })
  const editor = page.getByRole('textbox', { name: 'Shared reply, edited together' })
  await expect(editor).toContainText('ABC')
  await editor.click()
  await page.keyboard.press('Control+End')
  const devtools = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await compose('ㅎ')
  await compose('하')
  await hub.edit(draft, (text) => text.insert(3, '[R]'))
  await compose('한')
  await page.waitForTimeout(200)
  await expect(editor).not.toContainText('[R]')
  await devtools.send('Input.insertText', { text: '한' })
  await expect(editor).toContainText('[R]')
  await expect.poll(hub.text).toMatch(/^ABC(\[R\]한|한\[R\])$/)
})

test('whoever only watches cannot write, and shows nobody a cursor', async () => {
  const { page, hub } = await open('watch')
  const editor = page.getByLabel('Shared reply, edited together')
  await expect(editor).toContainText('We are sorry, Lena.')
  await expect(editor).toHaveAttribute('contenteditable', 'false')
  const cursors = () => hub.heard.filter((one) => one.type === 'draft bytes' && one.of === 'awareness').length
  expect(cursors()).toBe(0)
  await page.getByRole('button', { name: 'Write too' }).click()
  await expect(editor).toHaveAttribute('contenteditable', 'true')
  await expect.poll(cursors).toBeGreaterThan(0)
})

test('before the first rows have come, no list claims to be empty', async () => {
  const { page, hub } = await open('catching-first')
  await expect(page.getByRole('button', { name: 'Mine 0' })).toBeVisible()
  await expect(page.getByText('Nothing waits for you')).toHaveCount(0)
  await expect(page.getByText('Waiting for the first answer of the server')).toBeVisible()
  for (const one of scenes['queue-empty']!(english).messages) await hub.say(one)
  await expect(page.getByText('Nothing waits for you')).toBeVisible()
})

test('nothing is given before Agree, and Not now is asked no second time', async () => {
  const { page, hub } = await open('panel-consent')
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByRole('heading', { name: 'Perch is off' })).toBeVisible()
  expect(hub.heard).toContainEqual({ type: 'consent', given: false })
  await page.getByRole('button', { name: 'See what it would read' }).click()
  await page.getByRole('button', { name: 'Agree and start' }).click()
  await expect.poll(() => hub.heard.at(-1)).toEqual({ type: 'consent', given: true })
})

test('Connect asks the browser inside the press; a refusal sends nothing and can be asked again', async () => {
  const { page, hub } = await open('signed-out', { permission: false })
  const connects = () => hub.heard.filter((one) => one.type === 'connect')
  await page.getByRole('textbox').fill('perch.hallacoffee.com')
  await page.getByRole('button', { name: 'Connect' }).click()
  await expect(page.getByRole('alert')).toContainText('The browser did not allow it')
  expect(connects()).toEqual([])
  await page.evaluate(() => {
    chrome.permissions.request = (async () => true) as typeof chrome.permissions.request
  })
  await page.getByRole('button', { name: 'Ask again' }).click()
  await expect.poll(connects).toEqual([{ type: 'connect', server: 'https://perch.hallacoffee.com' }])
})

test('an address that is none, or not safe, is refused under its field', async () => {
  const { page, hub } = await open('signed-out')
  await page.getByRole('textbox').fill('http://perch.hallacoffee.com')
  await page.getByRole('button', { name: 'Connect' }).click()
  await expect(page.getByText('Without https')).toBeVisible()
  expect(hub.heard.filter((one) => one.type === 'connect')).toEqual([])
})

test('a refused change is put again or dropped, by its id', async () => {
  const { page, hub } = await open('attention')
  await page.getByRole('button', { name: 'Do it now' }).click()
  await page.getByRole('button', { name: 'Leave it' }).first().click()
  await expect
    .poll(() => hub.heard.flatMap((one) => (one.type === 'attention' ? [one.choice] : [])))
    .toEqual(['again', 'drop'])
})

test('the whole panel is reached with the Tab key alone, in the order of the screen', async () => {
  const { page } = await open('here')
  const stops: string[] = []
  for (let press = 0; press < 14; press++) {
    await page.keyboard.press('Tab')
    stops.push(
      await page.evaluate(
        () => document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label') || '',
      ),
    )
  }
  const order = [
    'Skip to the content',
    'Here',
    'Settings',
    'Open on X',
    'Join',
    'Watch',
    'Dana Whitfield',
    'Note to the team',
    'Take over',
    'Escalate',
  ]
  const found = order.map((word) => stops.findIndex((stop) => stop.includes(word)))
  expect(found).toEqual([...found].sort((one, other) => one - other))
  expect(found).not.toContain(-1)
})
