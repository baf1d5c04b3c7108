import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { EXTENSION_ID } from '#shared/sync/extension-id.ts'
import { setupCode } from '../../server/team/setup-code.ts'
import { sharedFeed } from '../hosts/shared-feed.ts'
import { known } from '../hosts/x/store/seed.ts'
import { builtExtension, openBrowser } from '../support/browser.ts'
import { anAccount, Newcomer } from '../support/newcomer.ts'
import { startServer } from '../support/server.ts'
import { Teammate } from '../support/teammate.ts'
import { aTlsProxy } from '../support/tls-proxy.ts'

const wrongCode = 'Not that one. It is printed where the server was started.'

test('by another name of the machine than localhost the first account needs the printed code (I3)', async () => {
  await using server = await startServer()
  const priya = await Newcomer.comes({ args: ['--host-resolver-rules=MAP perch.lan 127.0.0.1'] })
  const url = `http://perch.lan:${server.port}`
  await priya.makesFirstAccount(url, anAccount('Priya'), 'AAAA-AAAA')
  await expect(priya.page.getByText(wrongCode)).toBeVisible()
  expect(await server.house.db.selectFrom('accounts').selectAll().execute()).toEqual([])
  await priya.makesFirstAccount(url, anAccount('Priya'), String(await setupCode(server.house)))
  await expect(priya.page.getByLabel('X handle')).toBeVisible()
  await priya.leaves()

  // At the machine itself the field is not even there.
  await using near = await startServer()
  const min = await Newcomer.comes()
  await min.page.goto(near.url)
  await expect(min.page.getByLabel('Workspace')).toBeVisible()
  await expect(min.page.getByLabel('Setup code')).toHaveCount(0)
  await min.leaves()
})

test('through a TLS reverse proxy under a name of its own: account, pairing, and live by wss (I3)', async () => {
  test.setTimeout(90_000)
  const proxy = await aTlsProxy('perch.test')
  const config = { publicUrl: proxy.url, trustedProxies: ['127.0.0.1', '::1'] }
  await using server = await startServer({ config })
  proxy.leadsTo(server.port)
  const priya = await Newcomer.comes({ args: proxy.browserArgs })

  await priya.makesFirstAccount(proxy.url, anAccount('Priya'), 'AAAA-AAAA')
  await expect(priya.page.getByText(wrongCode)).toBeVisible()
  await priya.makesFirstAccount(proxy.url, anAccount('Priya'), String(await setupCode(server.house)))
  await priya.addsProfile('hallacoffee')
  const link = await priya.makesInvitation()
  expect(link.startsWith(`${proxy.url}/`)).toBe(true)
  const cookies = await priya.browser.context.cookies(proxy.url)
  expect(cookies.find(({ name }) => name === 'perch_session')).toMatchObject({ secure: true, httpOnly: true })

  await priya.agrees()
  await priya.pairs(proxy.url)
  expect(await priya.wasAsked()).toMatchObject([{ origins: ['https://perch.test/*'] }])
  const onX = await Teammate.at('Priya', priya.browser, { feed: sharedFeed() })
  await onX.opens(known.lenaBrokenMug)
  await onX.beginsReplyHere()
  await onX.types('We are sorry, Lena.')
  await onX.seesOn(known.lenaBrokenMug, /You are replying/)
  const panel = await priya.panel()
  await expect(panel.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  expect(proxy.sockets()).toBeGreaterThan(0)
  await priya.leaves()
  await proxy.close()
})

test('one build has one id, from whatever folder and in whatever profile it is loaded', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'perch-elsewhere-'))
  cpSync(builtExtension, folder, { recursive: true })
  const one = await openBrowser()
  const other = await openBrowser({ extension: folder })
  expect([one.id, other.id]).toEqual([EXTENSION_ID, EXTENSION_ID])
  expect(one.profile).not.toBe(other.profile)
  await Promise.all([one.context.close(), other.context.close()])
  rmSync(folder, { recursive: true })
})
