import { test as base, chromium, expect } from 'playwright/test'
import type { Subject } from '#shared/inbox/subject.ts'
import { newId } from '../../server/people.fixtures.ts'
import { type Browser, openBrowser } from '../support/browser.ts'
import { aCable } from '../support/cable.ts'
import { aListeningPost, MESSAGE, type Overheard } from '../support/listening-post.ts'
import { pairBrowser, webSession } from '../support/pair.ts'
import { aMember, aWorkspace, done, type Workspace } from '../support/people.ts'
import type { Person } from '../support/person.ts'
import { aRoom } from '../support/rooms.ts'
import { extensionWithScript, type ScriptedPage, scriptedPage } from '../support/scripted-page.ts'
import { freshFolder, startServer, type TestServer } from '../support/server.ts'

const post = 'x:status:20' as Subject
const other = 'x:status:21' as Subject
const source = { subject: post, url: 'https://x.com/lena/status/20', author: 'lena' }
const claim = (n: number, of = source) => ({
  type: 'act' as const,
  n,
  act: { verb: 'claim' as const, source: of },
})

type Team = { server: TestServer; workspace: Workspace; dana: Person; extension: string }
const test = base.extend<{ team: Team }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern.
  team: async ({}, use) => {
    await using server = await startServer({ data: await freshFolder() })
    const workspace = await aWorkspace(server.house)
    const dana = await aMember(server.house, workspace, 'Dana', { role: 'manager' })
    await use({ server, workspace, dana, extension: extensionWithScript() })
  },
})

const joins = async ({ server, extension }: Team, person: Person, url = server.url) => {
  const browser = await openBrowser({ extension })
  await pairBrowser(browser, url, await webSession(server.house, person))
  return browser
}

const greets = async (page: ScriptedPage, subjects = [post, other]) => {
  await page.say({ type: 'hello', protocol: 1 })
  await page.say({ type: 'account', handle: 'harbour', networkId: null })
  await page.say({ type: 'shown', subjects })
  await page.say({ type: 'viewing', subject: subjects[0] ?? null })
}

const ready = async (browser: Browser) => {
  const page = await scriptedPage(browser.context)
  await greets(page)
  await expect.poll(async () => (await page.house())?.me?.profiles.length).toBe(1)
  return page
}

const loseWorker = async ({ page }: ScriptedPage) => {
  const session = await page.context().newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}

const claimOf = async (page: ScriptedPage, subject = post) =>
  (await page.view(subject))?.conversation.claim ?? null

test('no page is looked at before its person has agreed, nor after they took it back', async ({ team }) => {
  const browser = await openBrowser({ extension: team.extension })
  const early = await scriptedPage(browser.context)
  await early.page.waitForTimeout(500)
  expect(await early.heard()).toEqual([])

  const own = await browser.context.newPage()
  await own.goto(`chrome-extension://${browser.id}/welcome.html`)
  const consent = (given: boolean) =>
    own.evaluate(
      (given) => chrome.runtime.connect({ name: 'panel' }).postMessage({ type: 'consent', given }),
      given,
    )
  const registered = () =>
    own.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length)
  expect(await registered()).toBe(0)
  await consent(true)
  await expect.poll(registered).toBe(1)
  // The page that was open already is looked at from now on, without being loaded anew.
  await expect
    .poll(async () => {
      await early.say({ type: 'hello', protocol: 1 })
      return early.house()
    })
    .toBeTruthy()

  await consent(false)
  await expect.poll(registered).toBe(0)
  const late = await scriptedPage(browser.context)
  await late.page.waitForTimeout(500)
  expect(await late.heard()).toEqual([])
  await browser.context.close()
})

test('a script in a page gets no token, no other room, and acts on nothing but its own posts', async ({
  team,
}) => {
  const browser = await joins(team, team.dana)
  const page = await ready(browser)

  await page.tries('storage')
  await page.tries('session')
  await expect
    .poll(async () => (await page.heard()).filter(({ type }) => type.startsWith('tried')).length)
    .toBe(2)
  for (const bad of [
    { type: 'command', n: 1, name: 'member.remove', on: team.dana.member, input: {} },
    { type: 'read', n: 2, path: '/api/me' },
    { type: 'open draft', draft: team.workspace.client },
    { type: 'act', n: 3, act: { verb: 'note', subject: post, text: 'x' } },
    { type: 'act', n: 4, act: { verb: 'claim', source: { ...source, url: 'https://evil.example/' } } },
  ])
    await page.say(bad)
  await page.say(claim(5, { ...source, subject: 'x:status:99' as Subject }))
  await expect.poll(() => page.settled(5)).toMatchObject({ outcome: 'refused', code: 'not-shown' })
  for (const n of [1, 2, 3, 4]) expect(await page.settled(n)).toBeUndefined()

  await page.say({ type: 'account', handle: 'dana_private', networkId: null })
  await page.say(claim(6))
  await expect.poll(() => page.settled(6)).toMatchObject({ outcome: 'refused', code: 'no-profile' })

  const everything = JSON.stringify(await page.heard())
  expect(everything).toMatch(/Access to storage is not allowed/)
  expect(everything).not.toContain('perch_')
  expect(everything).not.toContain(team.dana.token)
  expect(everything).not.toContain('@example.com')
  const opened = await team.server.house.db.selectFrom('conversations').select('id').execute()
  expect(opened).toEqual([])
  await browser.context.close()
})

const isKeepAlive = (one: Overheard) =>
  one.way === 'socket' &&
  (one.type === MESSAGE.sync || one.type === MESSAGE.auth || one.text === '{"type":"beat"}') &&
  /^(team|desk)\./.test(one.room)

test('a long scroll sends nothing; an assignment sends exactly what is listed (L2)', async ({ team }) => {
  const wire = await aListeningPost(team.server.url)
  const browser = await joins(team, team.dana, wire.url)
  const page = await ready(browser)
  await page.page.waitForTimeout(500)

  wire.heard.length = 0
  for (let scrolled = 0; scrolled < 60; scrolled++)
    await page.say({
      type: 'shown',
      subjects: Array.from({ length: 30 }, (_, at) => `x:status:${1000 + scrolled * 30 + at}`),
    })
  await page.say({ type: 'viewing', subject: 'x:status:1500' })
  await page.say({ type: 'typing', subject: 'x:status:2799', text: 'a canary that nobody may hear' })
  await page.page.waitForTimeout(3_000)
  expect(wire.heard.filter((one) => !isKeepAlive(one))).toEqual([])
  expect(Math.max(...wire.heard.map((one) => (one.way === 'socket' ? one.bytes : 0)))).toBeLessThan(200)

  await page.say({ type: 'shown', subjects: [post] })
  wire.heard.length = 0
  await page.say({ type: 'act', n: 1, act: { verb: 'assign', source, to: { member: team.dana.member } } })
  await expect.poll(() => page.settled(1)).toMatchObject({ outcome: 'done' })
  const posted = wire.heard.filter((one) => one.way === 'http' && one.method === 'POST')
  expect(posted.map((one) => one.way === 'http' && one.body)).toEqual([
    {
      commandId: expect.any(String),
      workspace: team.workspace.id,
      protocol: 1,
      name: 'conversation.open',
      on: expect.any(String),
      input: { client: team.workspace.client, profile: team.workspace.profile, source },
    },
    {
      commandId: expect.any(String),
      workspace: team.workspace.id,
      protocol: 1,
      name: 'conversation.assign',
      on: expect.any(String),
      input: { to: { member: team.dana.member } },
    },
  ])

  const own = await browser.context.newPage()
  await own.goto(`chrome-extension://${browser.id}/welcome.html`)
  const lines = await own.evaluate(
    () =>
      new Promise<{ what: string; fields: { name: string; value: string }[] }[]>((resolve) => {
        const port = chrome.runtime.connect({ name: 'panel' })
        port.onMessage.addListener((message) => message.type === 'sent' && resolve(message.lines))
        port.postMessage({ type: 'hello', protocol: 1 })
      }),
  )
  const opened = lines.find(({ what }) => what === 'conversation.open')
  expect(opened?.fields.map(({ name, value }) => `${name}=${value}`)).toEqual(
    expect.arrayContaining([
      'input.source.subject=x:status:20',
      'input.source.author=lena',
      `input.source.url=${source.url}`,
    ]),
  )
  expect(lines.map(({ what }) => what)).toContain('conversation.assign')
  await browser.context.close()
  await wire.close()
})

test('a worker stopped in mid-typing loses nothing, and says nothing twice', async ({ team }) => {
  const browser = await joins(team, team.dana)
  const page = await ready(browser)
  await page.say(claim(1))
  await expect.poll(() => claimOf(page)).toMatchObject({ by: team.dana.member })
  const draft = (await page.view(post))?.conversation.draft

  const room = aRoom(team.server.url, `draft.${draft}`, team.workspace.owner)
  const written = () => room.document.getText('text').toString()

  let text = ''
  for (const word of ['We ', 'are ', 'sorry, ', 'Lena ', '😀. ', 'Tell ', 'us ', 'more.']) {
    text += word
    await page.say({ type: 'typing', subject: post, text })
    if (word !== 'sorry, ' && word !== 'us ') continue
    await loseWorker(page)
    await expect.poll(async () => (await page.heard()).at(-1)?.type).toBe('cut')
    await page.page.waitForTimeout(100)
    await greets(page)
    await page.say({ type: 'typing', subject: post, text })
  }
  await expect.poll(written).toBe(text)
  const events = await team.server.house.db.selectFrom('events').select('kind').execute()
  expect(events.filter(({ kind }) => kind === 'conversation.claimed')).toHaveLength(1)
  room.close()
  await browser.context.close()
})

test('what is decided while the server is away goes out once, worker stopped or not', async ({ team }) => {
  const { server, workspace, dana } = team
  const browser = await joins(team, dana)
  const page = await ready(browser)
  await page.say(claim(1))
  await expect.poll(() => claimOf(page)).toBeTruthy()

  await server.stop()
  await expect.poll(async () => (await page.house())?.status).toBe('offline')
  expect((await page.view(post))?.conversation.claim).toBeTruthy()
  await page.say({
    type: 'act',
    n: 2,
    act: { verb: 'record-reply', subject: post, permalink: null, text: 'Sent while away', at: Date.now() },
  })
  await expect.poll(() => page.settled(2)).toMatchObject({ outcome: 'queued' })
  await loseWorker(page)
  await expect.poll(async () => (await page.heard()).at(-1)?.type).toBe('cut')
  await page.page.waitForTimeout(300)
  await greets(page)
  // The last rows stand there from the disk.
  await expect
    .poll(async () => (await page.heard()).findLast(({ type }) => type === 'cut' || type === 'views')?.type)
    .toBe('views')
  expect(await claimOf(page)).toBeTruthy()

  await using again = await startServer({ data: server.data, port: server.port })
  await expect.poll(async () => (await page.view(post))?.reply, { timeout: 20_000 }).toBe('Sent while away')
  const replies = await again.house.db
    .selectFrom('events')
    .select('kind')
    .where('kind', '=', 'conversation.reply-recorded')
    .execute()
  expect(replies).toHaveLength(1)

  await done(again.house, workspace.owner, 'member.remove', dana.member, {})
  await expect.poll(async () => (await page.house())?.status).toBe('signed out')
  await expect.poll(() => page.view(post)).toBeNull()
  await browser.context.close()
})

test('a cut cable shows within ten seconds, and mends by itself', async ({ team }) => {
  const cable = await aCable(team.server.url)
  const browser = await joins(team, team.dana, cable.url)
  const page = await ready(browser)
  const status = async () => (await page.house())?.status
  await expect.poll(status).toBe('live')
  cable.cut()
  await expect.poll(status, { timeout: 10_000, intervals: [50] }).toBe('offline')
  await page.say(claim(1))
  await expect.poll(() => page.settled(1)).toMatchObject({ outcome: 'queued' })
  cable.mend()
  await expect.poll(status, { timeout: 20_000 }).toBe('live')
  await expect.poll(() => claimOf(page), { timeout: 20_000 }).toMatchObject({ by: team.dana.member })
  await browser.context.close()
  await cable.close()
})

test('a press in the page opens the panel beside it, at the post that was pressed', async ({ team }) => {
  const browser = await joins(team, team.dana)
  const page = await ready(browser)
  await page.say(claim(1))
  await expect.poll(() => claimOf(page)).toBeTruthy()
  await page.page.evaluate((id) => {
    document.body.innerHTML = `<button id="${id}">who</button>`
  }, post)
  await page.page.locator('button').click()
  const debug = await chromium.connectOverCDP(`http://127.0.0.1:${browser.debugPort}`)
  const panel = () =>
    debug
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => one.url().includes('/sidepanel.html'))
  await expect.poll(() => panel()?.url()).toBeTruthy()
  await expect(panel()!.locator('body')).toContainText('lena')
  await debug.close()
  await browser.context.close()
})

test('the toolbar says in words who replies on this page, and when nobody can know', async ({ team }) => {
  const min = await aMember(team.server.house, team.workspace, 'Min')
  const browser = await joins(team, team.dana)
  const page = await ready(browser)
  const own = await browser.context.newPage()
  await own.goto(`chrome-extension://${browser.id}/welcome.html`)
  const title = () =>
    own.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://x.com/*' })
      return chrome.action.getTitle(tab?.id === undefined ? {} : { tabId: tab.id })
    })
  await expect.poll(title).toBe('Perch: live')

  const conversation = newId()
  const { client, profile } = team.workspace
  await done(team.server.house, min, 'conversation.open', conversation, { client, profile, source })
  const desk = aRoom(team.server.url, `desk.${client}`, min)
  await expect.poll(() => desk.provider.isAuthenticated).toBe(true)
  desk.provider.sendStateless(JSON.stringify({ type: 'presence', conversation, doing: 'replying' }))
  await expect.poll(title).toBe('Perch: Min is replying')
  desk.close()
  await expect.poll(title).toBe('Perch: live')

  await page.say({ type: 'stopped', subject: post })
  await expect.poll(title).toBe('Perch: a reply was stopped')
  await page.say({ type: 'typing', subject: post, text: 'So sorry' })
  await team.server.stop()
  await expect.poll(title, { timeout: 15_000 }).toBe('Perch: unprotected, the server does not answer')
  await browser.context.close()
})
