import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright/test'
import { chromiumPath } from './chromium.ts'

export const builtExtension = join(import.meta.dirname, '../../dist/chrome-mv3')

/** A profile with developer mode on: without it a reloaded unpacked extension comes back disabled. */
export const aProfileFolder = (folder = mkdtempSync(join(tmpdir(), 'perch-profile-'))) => {
  const preferences = join(folder, 'Default/Preferences')
  mkdirSync(join(folder, 'Default'), { recursive: true })
  if (!existsSync(preferences)) {
    writeFileSync(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true } } }))
  }
  return folder
}

const aFreePort = async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

export type Browser = { context: BrowserContext; debugPort: number; profile: string; id: string }

export type Wanted = {
  profile?: string
  extension?: string
  args?: readonly string[]
  headless?: boolean
  lang?: string
}

/** One person's Chromium with the built extension in it, in a profile that outlives it. */
export const openBrowser = async (wanted: Wanted = {}): Promise<Browser> => {
  const profile = aProfileFolder(wanted.profile)
  const extension = wanted.extension ?? builtExtension
  const debugPort = await aFreePort()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: wanted.headless ?? true,
    chromiumSandbox: false,
    viewport: wanted.headless === false ? null : { width: 1280, height: 900 },
    locale: wanted.lang ?? 'en-US',
    args: [
      `--remote-debugging-port=${debugPort}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      ...(wanted.args ?? []),
    ],
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return { context, debugPort, profile, id: new URL(worker.url()).host }
}
