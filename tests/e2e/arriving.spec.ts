import { test as base, expect } from 'playwright/test'
import { sharedFeed } from '../hosts/shared-feed.ts'
import { known } from '../hosts/x/store/seed.ts'
import { overlayText } from '../support/closed-roots.ts'
import { anAccount, Newcomer } from '../support/newcomer.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { Teammate } from '../support/teammate.ts'

const post = known.lenaBrokenMug

type Fixtures = { server: TestServer; priya: Newcomer; min: Newcomer }

/** A server that nobody has used, and two people who have the extension in their browsers and nothing else. */
const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern.
  server: async ({}, use) => {
    await using server = await startServer()
    await use(server)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern.
  priya: async ({}, use) => {
    const priya = await Newcomer.comes()
    await use(priya)
    await priya.leaves()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern.
  min: async ({}, use) => {
    const min = await Newcomer.comes()
    await use(min)
    await min.leaves()
  },
})

const founds = async (priya: Newcomer, url: string) => {
  await priya.makesFirstAccount(url, anAccount('Priya'))
  await priya.addsProfile('@hallacoffee')
}

test('two people arrive: first account, link, consent before a page is read, code, chips on posts (L1, I1, I2)', async ({
  server,
  priya,
  min,
}) => {
  test.setTimeout(120_000)
  const feed = sharedFeed()
  await founds(priya, server.url)
  const link = await priya.makesInvitation()
  await priya.agrees()
  await priya.pairs(server.url)

  // A previewer of a chat looks at the link, twice.
  for (const _look of [1, 2]) expect((await fetch(link)).status).toBe(200)
  await min.joins(link, anAccount('Min'))

  // Before the yes: nothing is registered, drawn or sent, also while a reply is written as the team.
  const minOnX = await Teammate.at('Min', min.browser, { feed })
  const requests: string[] = []
  min.browser.context.on('request', (request) => requests.push(request.url()))
  await minOnX.opens(post)
  await minOnX.beginsReplyHere()
  await minOnX.types('Is it on?')
  await minOnX.page.waitForTimeout(500)
  expect(await min.registeredScripts()).toEqual([])
  expect(await overlayText(minOnX.page)).toBe('')
  expect(await min.fetched()).toEqual([])
  expect(requests.filter((url) => url.includes('/api/command') || url.includes('/sync'))).toEqual([])

  await min.agrees()
  await expect.poll(() => min.registeredScripts()).toEqual(['x'])
  expect(await min.fetched()).toEqual([])
  const code = await min.pairs(server.url)
  expect(await min.fetched()).toContain(`${server.url}/api/pairing`)
  await min.page.bringToFront()
  await expect(min.page.getByRole('heading', { name: 'You are in, Min' })).toBeVisible()
  const panel = await min.panel()
  await expect(panel.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  await panel.close()

  const priyaOnX = await Teammate.at('Priya', priya.browser, { feed })
  await priyaOnX.opens(post)
  await priyaOnX.beginsReplyHere()
  await priyaOnX.types('We are sorry, Lena.')
  await minOnX.page.bringToFront()
  await minOnX.opens(post)
  await minOnX.seesOn(post, /Priya is replying/)

  // Both work once.
  await min.page.goto(`${server.url}/pair?code=${code}`)
  await expect(min.page.getByRole('alert')).toHaveText(
    'This code was used. Press Connect in the extension again.',
  )
  await priya.page.goto(link)
  await expect(priya.page.getByRole('heading', { name: 'This invitation was used' })).toBeVisible()
  await expect(
    priya.page.getByText('It works once. If it was you, sign in. If not, ask for a new one.'),
  ).toBeVisible()
})

test('a code that nobody confirmed in ten minutes is refused on both pages (I2)', async ({
  server,
  priya,
}) => {
  await founds(priya, server.url)
  await priya.agrees()
  await priya.willAnswerTheBrowser(true)
  await priya.connects(server.url)
  const { pair } = await priya.comparesCodes()
  const ahead = 600_000
  server.house.now = () => Date.now() + ahead
  await pair.getByRole('button', { name: 'The same code' }).click()
  await expect(pair.getByText('This code has run out. Press Connect in the extension again.')).toBeVisible()
  await expect(priya.welcome.getByRole('alert')).toContainText('The code ran out before it was confirmed.')
  // Nobody came in by it.
  const devices = await server.house.db
    .selectFrom('sessions')
    .selectAll()
    .where('kind', '=', 'device')
    .execute()
  expect(devices).toEqual([])
})

test('the browser is asked inside the press of Connect; a no says what it means and asks again', async ({
  server,
  priya,
}) => {
  await founds(priya, server.url)
  await priya.agrees()
  await priya.willAnswerTheBrowser(false)
  await priya.connects(server.url)
  await expect(priya.welcome.getByRole('alert')).toContainText('The browser did not allow it')
  await expect(priya.welcome.getByRole('alert')).toContainText(
    `Without it Perch cannot reach ${new URL(server.url).host}. Nothing was sent.`,
  )
  const asked = { origins: ['http://localhost/*'], active: true }
  expect(await priya.wasAsked()).toEqual([{ ...asked, during: 'submit' }])
  expect(await priya.fetched()).toEqual([])

  await priya.willAnswerTheBrowser(true)
  await priya.welcome.getByRole('button', { name: 'Ask again' }).click()
  await priya.comparesCodes()
  expect(await priya.wasAsked()).toEqual([
    { ...asked, during: 'submit' },
    { ...asked, during: 'click' },
  ])
})

test('an address that is none, or not safe, is refused before the browser is asked', async ({ priya }) => {
  await priya.agrees()
  await priya.willAnswerTheBrowser(true)
  await priya.connects('http://perch.example.com')
  await expect(priya.welcome.getByText('Without https only this computer itself')).toBeVisible()
  await priya.connects('perch at example')
  await expect(priya.welcome.getByText('That is not an address.')).toBeVisible()
  expect(await priya.wasAsked()).toEqual([])
})

test('a person reads Korean from the invitation to the panel', async ({ server, priya }) => {
  test.setTimeout(90_000)
  await founds(priya, server.url)
  const link = await priya.makesInvitation()
  const min = await Newcomer.comes({ language: 'ko' })
  await min.choosesLanguage('ko', link)
  await min.joins(link, anAccount('민서', 'minseo'))
  await min.agrees()
  await min.pairs(server.url)
  const panel = await min.panel()
  await expect(panel.getByRole('status').filter({ hasText: min.w.panel.status.live })).toBeVisible()
  for (const page of [min.page, min.welcome, panel]) {
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
    // Names of people and products aside, no English is left.
    await expect(page.locator('body')).not.toHaveText(/\b(the|you|your|not|of)\b/i)
  }
  await min.leaves()
})
