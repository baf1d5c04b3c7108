import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { words } from '#shared/words/words.ts'
import { chromiumPath } from '../support/chromium.ts'
import {
  inviteLink,
  OWNER,
  type PeopleServer,
  startPeopleServer,
  withOwner,
} from '../support/people-server.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

const en = words.en.pages
const ko = words.ko.pages
const min = { name: 'Min Seo', email: 'min@halla.coffee', password: 'a row of teeth' }

let browser: Browser
let server: PeopleServer
/** What went wrong on any page of a test: violations of the policy, errors, requests to other places. */
let troubles: string[]

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    chromiumSandbox: process.getuid?.() !== 0,
  })
})
afterAll(() => browser.close())
beforeEach(() => {
  troubles = []
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  await server[Symbol.asyncDispose]()
  expect(troubles).toEqual([])
})

/** A window of its own, with the cookie of somebody signed in where one is given. */
const aWindow = async ({ as, ...options }: BrowserContextOptions & { as?: Visitor } = {}) => {
  const context = await browser.newContext({ locale: 'en-US', ...options })
  const cookie = as?.cookie()
  if (cookie) await context.addCookies([{ name: 'perch_session', value: cookie, url: server.url }])
  context.on('page', (page) => {
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('console', (message) => {
      // 4xx answers that a page asks for on purpose are logged by the browser as errors.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        troubles.push(message.text())
    })
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== server.url) troubles.push(`asked ${request.url()}`)
    })
  })
  return context
}

const open = async (path: string, options: Parameters<typeof aWindow>[0] = {}) => {
  const page = await (await aWindow(options)).newPage()
  await page.goto(`${server.url}${path}`)
  return page
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const see = (page: Page, text: string | RegExp) => heading(page).filter({ hasText: text }).waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** An extension that asks to be let in, without the extension. */
const askToPair = async (name = 'Chrome 156 on macOS') => {
  const browserSide = aVisitor(server.url)
  const { code, secret } = (await browserSide.post('/api/pairing', { name, protocol: 1 })).body as Record<
    string,
    string
  >
  return { code: code!, collect: () => browserSide.post('/api/pairing/token', { secret }) }
}

describe('the first person', () => {
  it('comes from an empty server to a workspace with a profile and a link, by keyboard alone', async () => {
    server = await startPeopleServer()
    const page = await open('/')
    await see(page, en.firstRun.title)
    expect(await page.getByLabel(en.fields.setupCode).count()).toBe(0)

    for (const value of [OWNER.workspace, OWNER.name, OWNER.email, 'short']) {
      await page.keyboard.type(value)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter') // on "Show": the password is readable now, and nothing was sent
    expect(await page.getByLabel(en.fields.password, { exact: true }).getAttribute('type')).toBe('text')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText(en.errors['password-short']()).waitFor()
    expect(await page.getByLabel(en.fields.workspace).inputValue()).toBe(OWNER.workspace)

    await page.getByLabel(en.fields.password, { exact: true }).focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(OWNER.password)
    await page.keyboard.press('Enter')
    await see(page, en.firstRun.profileTitle)
    expect(await page.locator('[aria-current=step]').textContent()).toBe('Profiles')

    await page.keyboard.type('https://x.com/hallacoffee')
    await page.keyboard.press('Enter')
    await see(page, en.firstRun.teamTitle)
    await press(page, en.home.invite)
    const link = await page.getByRole('textbox', { name: en.home.linkTitle }).inputValue()
    expect(link).toMatch(/\/invite\/[\w-]{43}$/)
    await press(page, en.acts.next)
    await see(page, en.firstRun.extensionTitle)
    await press(page, en.firstRun.extensionDone)
    await see(page, OWNER.workspace)
    await page.getByText('@hallacoffee').waitFor()
    expect(await page.getByRole('link', { name: en.home.nextProfile[0] }).count()).toBe(0)
    expect(await page.getByRole('link', { name: en.home.nextBrowser[0] }).count()).toBe(1)
  })

  it('is asked for the setup code when the server is meant for another address', async () => {
    server = await startPeopleServer({ publicUrl: 'https://perch.example.com' })
    const page = await open('/', { locale: 'ko-KR' })
    await see(page, ko.firstRun.title)
    const values = [
      [ko.fields.setupCode, 'not-this'],
      [ko.fields.workspace, '한라 커피'],
      [ko.fields.name, '서민'],
      [ko.fields.email, 'min@halla.coffee'],
    ] as const
    for (const [label, value] of values) await page.getByLabel(label, { exact: true }).fill(value)
    await page.getByLabel(ko.fields.password, { exact: true }).fill(OWNER.password)
    await press(page, ko.firstRun.submit)
    await page.getByText(ko.errors['setup-code-wrong']()).waitFor()
    expect(await page.getByLabel(ko.fields.setupCode).getAttribute('aria-invalid')).toBe('true')
  })
})

describe('somebody invited', () => {
  it('goes from the link through account, extension and pairing in one flow', async () => {
    const { server: made, owner } = await withOwner()
    server = made
    const { token } = await inviteLink(owner)
    const context = await aWindow()
    const page = await context.newPage()
    await page.goto(`${server.url}/invite/${token}`)
    await see(page, en.invite.title('Priya Nair', 'Halla Coffee'))
    await press(page, en.invite.join('Halla Coffee'))
    await see(page, en.invite.accountTitle)
    await page.getByLabel(en.fields.name).fill(min.name)
    await page.getByLabel(en.fields.email).fill(min.email)
    await page.getByLabel(en.fields.password, { exact: true }).fill(min.password)
    await press(page, en.invite.accountSubmit)
    await see(page, en.invite.extensionTitle)
    expect(new URL(page.url()).pathname).toBe('/') // no secret is left in the address bar
    await press(page, en.invite.extensionNext)
    await see(page, en.invite.pairTitle)

    const { code, collect } = await askToPair()
    const second = await context.newPage()
    await second.goto(`${server.url}/pair?code=${code}`)
    await see(second, en.pair.title)
    await second.getByText('Chrome 156 on macOS').waitFor()
    await second.getByRole('img', { name: en.pair.codeLabel([...code].join(' ')) }).waitFor()
    await second.getByText(en.pair.warnLine).waitFor()
    await press(second, en.pair.same)
    await see(second, en.pair.approvedTitle)
    expect((await collect()).body).toMatchObject({ me: { name: 'Min Seo', role: 'writer' } })

    await page.bringToFront()
    await see(page, en.invite.doneTitle('Min Seo'))
    await page.reload()
    await see(page, 'Halla Coffee')
  })

  it('on a phone is told that it needs no extension, and that there are no phone screens yet', async () => {
    const { server: made, owner } = await withOwner()
    server = made
    const { token } = await inviteLink(owner)
    const page = await open(`/invite/${token}`, { locale: 'ko-KR', viewport: { width: 390, height: 844 } })
    await see(page, ko.invite.title('Priya Nair', 'Halla Coffee'))
    await press(page, ko.invite.join('Halla Coffee'))
    await page.getByLabel(ko.fields.name).fill('서민')
    await page.getByLabel(ko.fields.email).fill(min.email)
    await page.getByLabel(ko.fields.password, { exact: true }).fill(min.password)
    await press(page, ko.invite.accountSubmit)
    await see(page, ko.invite.phoneTitle)
    await page.getByText(ko.invite.phoneFoot).waitFor()
  })

  it.each(['en', 'ko'] as const)('with a spent link reads what to do (%s)', async (language) => {
    const { server: made, owner } = await withOwner()
    server = made
    const { token } = await inviteLink(owner)
    await aVisitor(server.url).post(`/api/invitations/${token}/accept`, { account: min })
    const page = await open(`/invite/${token}`, { locale: language })
    await see(page, words[language].pages.invite.gone.used[0]!)
    await page.getByText(words[language].pages.invite.gone.used[1]!).waitFor()
  })

  it('meets names that somebody made to look like a page, as plain text', async () => {
    server = await startPeopleServer()
    const owner = aVisitor(server.url)
    const name = '<img src=x onerror=alert(1)>'
    await owner.post('/api/first-run', { ...OWNER, workspace: name, name: '"><script>alert(2)</script>' })
    const { token } = await inviteLink(owner)
    const page = await open(`/invite/${token}`)
    await see(page, en.invite.title('"><script>alert(2)</script>', name))
    expect(await page.locator('img').count()).toBe(0)
  })
})

describe('pairing', () => {
  it('leads through sign-in back to the code, and "Not me" gives nothing', async () => {
    ;({ server } = await withOwner())
    const { code, collect } = await askToPair()
    const page = await open(`/pair?code=${code}`)
    await see(page, en.signIn.title)
    await page.getByLabel(en.fields.email).fill(OWNER.email)
    await page.getByLabel(en.fields.password, { exact: true }).fill('not this one')
    await page.keyboard.press('Enter')
    await page.getByText(en.errors['no-match']({ left: 4 })).waitFor()
    await page.getByLabel(en.fields.password, { exact: true }).fill(OWNER.password)
    await page.keyboard.press('Enter')
    await see(page, en.pair.title)
    const [same, notMe] = await Promise.all(
      [en.pair.same, en.pair.notMe].map((name) => page.getByRole('button', { name }).boundingBox()),
    )
    expect([same?.width, same?.height]).toEqual([notMe?.width, notMe?.height])
    await press(page, en.pair.notMe)
    await see(page, en.pair.refusedTitle)
    expect((await collect()).status).toBe(410)
  })

  it('with a code that nobody waits with asks for the code', async () => {
    const { server: made, owner } = await withOwner()
    server = made
    const page = await open('/pair?code=222222', { as: owner })
    await page.getByText(en.errors['pairing-unknown']()).waitFor()
    const { code } = await askToPair()
    await page.getByLabel(en.pair.enterField).fill(`${code.slice(0, 3)}-${code.slice(3)}`)
    await page.keyboard.press('Enter')
    await see(page, en.pair.title)
  })

  it('takes nobody to another place after sign-in', async () => {
    ;({ server } = await withOwner())
    const page = await open('/sign-in?to=https://evil.example/')
    await page.getByLabel(en.fields.email).fill(OWNER.email)
    await page.getByLabel(en.fields.password, { exact: true }).fill(OWNER.password)
    await page.keyboard.press('Enter')
    await see(page, OWNER.workspace)
    expect(new URL(page.url()).origin).toBe(server.url)
  })
})

describe('the workspace page', () => {
  it('changes roles, removes people and ends sessions', async () => {
    const { server: made, owner } = await withOwner()
    server = made
    const visitor = aVisitor(server.url)
    await visitor.post(`/api/invitations/${(await inviteLink(owner)).token}/accept`, { account: min })
    const page = await open('/', { as: owner })
    await page.getByLabel(`${en.fields.role}: Min Seo`).selectOption('manager')
    await expect.poll(async () => (await visitor.get('/api/me')).body.role).toBe('manager')
    await press(page, en.home.removeSubmit('Min Seo'))
    await page.getByText(en.home.removeLine).waitFor()
    await press(page, en.home.removeSubmit('Min Seo'))
    await page.getByText('min@halla.coffee').waitFor({ state: 'detached' })
    expect((await visitor.get('/api/me')).status).toBe(401)
    await press(page, en.acts.signOut)
    await see(page, en.signIn.title)
  })

  it('shows a viewer nothing to press that would be refused', async () => {
    const { server: made, owner } = await withOwner()
    server = made
    const viewer = aVisitor(server.url)
    await viewer.post(`/api/invitations/${(await inviteLink(owner, 'viewer')).token}/accept`, {
      account: min,
    })
    const page = await open('/', { as: viewer })
    await page.getByRole('heading', { name: en.home.people }).waitFor()
    for (const name of [en.home.addProfile, en.home.invite, en.home.removeMember])
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0)
  })

  it('changes the password and says what ended', async () => {
    const { server: made, owner } = await withOwner()
    server = made
    await aVisitor(server.url).post('/api/sign-in', { email: OWNER.email, password: OWNER.password })
    const page = await open('/account', { as: owner })
    await page.getByLabel(en.fields.currentPassword).fill(OWNER.password)
    await page.getByLabel(en.fields.newPassword).fill('a bag of hammers')
    await press(page, en.account.submit)
    await page.getByText(en.account.done(1)).waitFor()
  })
})

describe('every page', () => {
  it('keeps the language and the theme that a person chose', async () => {
    ;({ server } = await withOwner())
    const page = await open('/sign-in')
    await press(page, '한국어')
    await see(page, ko.signIn.title)
    expect(await page.locator('html').getAttribute('lang')).toBe('ko')
    await page.getByLabel(ko.theme.name).selectOption('dark')
    await page.reload()
    await see(page, ko.signIn.title)
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })

  it.each([
    ['light', 'en-US', 1024],
    ['dark', 'ko-KR', 390],
  ] as const)('has nothing that axe finds (%s, %s, %d px)', async (colorScheme, locale, width) => {
    const { server: made, owner } = await withOwner()
    server = made
    const { token } = await inviteLink(owner)
    const { code } = await askToPair()
    const options = {
      colorScheme,
      locale,
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    } as const
    const pages = [
      ['/sign-in', {}],
      [`/invite/${token}`, {}],
      [`/invite/${'x'.repeat(43)}`, {}],
      [`/pair?code=${code}`, { as: owner }],
      ['/pair', { as: owner }],
      ['/', { as: owner }],
      ['/account', { as: owner }],
    ] as const
    for (const [path, who] of pages) {
      const page = await open(path, { ...options, ...who })
      await heading(page).waitFor()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect([path, violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)]).toEqual([path, []])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([path, overflow]).toEqual([path, 0])
    }
  })

  it('is served with a policy that lets in nothing from elsewhere', async () => {
    ;({ server } = await withOwner())
    const { headers } = await aVisitor(server.url).get('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|\*|data:|https:/)
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})
