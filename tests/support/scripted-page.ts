import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright/test'
import type { FromPage, ToPage, View } from '../../extension/link/page-messages.ts'
import { builtExtension } from './browser.ts'

/**
 * The built extension with a site's script that says whatever a test tells it to: what the hub makes of a page must not
 * rest on our own script being the one that speaks.
 */
export const extensionWithScript = () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'perch-extension-')), 'chrome-mv3')
  cpSync(builtExtension, folder, { recursive: true })
  writeFileSync(join(folder, 'x.js'), `(${script.toString()})()`)
  return folder
}

/** Runs in the page's isolated world; the test reaches it by events on the page's window. */
const script = () => {
  let port: chrome.runtime.Port
  const tell = (message: unknown) =>
    window.dispatchEvent(new CustomEvent('from hub', { detail: JSON.stringify(message) }))
  const open = () => {
    port = chrome.runtime.connect({ name: 'page' })
    port.onMessage.addListener(tell)
    port.onDisconnect.addListener(() => {
      tell({ type: 'cut' })
      setTimeout(open, 50)
    })
  }
  window.addEventListener('to hub', (event) =>
    port.postMessage(JSON.parse((event as CustomEvent<string>).detail)),
  )
  window.addEventListener('try', async (event) => {
    const what = (event as CustomEvent<string>).detail
    const got =
      what === 'storage'
        ? await chrome.storage.local.get(null).catch((error: Error) => error.message)
        : await chrome.runtime.sendMessage({ type: what }).catch((error: Error) => error.message)
    tell({ type: `tried ${what}`, got })
  })
  // A trusted press, as our own overlay hands it on.
  document.addEventListener('click', (event) => {
    const panel = {
      type: 'open panel',
      subject: (event.target as HTMLElement).id || null,
      to: 'conversation',
    }
    if (event.isTrusted) port.postMessage(panel)
  })
  open()
}

declare global {
  interface Window {
    heard: { type: string }[]
  }
}

export type Heard = ToPage | { type: 'cut' } | { type: `tried ${string}`; got: unknown }

/** A bare page at X's address. */
export const scriptedPage = async (context: BrowserContext, path = '/home') => {
  await context.route(/^https:\/\/x\.com\//, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><title>X</title><main></main>',
    }),
  )
  const page = await context.newPage()
  await page.addInitScript(() => {
    window.heard = []
    window.addEventListener('from hub', (event) =>
      window.heard.push(JSON.parse((event as CustomEvent<string>).detail)),
    )
  })
  await page.goto(`https://x.com${path}`)
  const dispatch = (name: string, detail: string) =>
    page.evaluate(([name, detail]) => window.dispatchEvent(new CustomEvent(name, { detail })), [
      name,
      detail,
    ] as const)
  const heard = () => page.evaluate(() => window.heard) as Promise<Heard[]>
  const settled = async (n: number) =>
    (await heard()).find((message) => message.type === 'settled' && 'n' in message && message.n === n)
  return {
    page,
    heard,
    /** Also what no parser of ours takes. */
    say: (message: FromPage | Record<string, unknown>) => dispatch('to hub', JSON.stringify(message)),
    tries: (what: string) => dispatch('try', what),
    settled,
    /** The newest view of a subject; undefined before any. */
    async view(subject: string): Promise<View | null | undefined> {
      const told = (await heard()).flatMap((message) =>
        message.type === 'views' ? (message as Extract<ToPage, { type: 'views' }>).views : [],
      )
      return told.findLast((one) => one.subject === subject)?.view
    },
    async house() {
      const told = await heard()
      return told.findLast(
        (message): message is Extract<ToPage, { type: 'house' }> => message.type === 'house',
      )
    },
  }
}
export type ScriptedPage = Awaited<ReturnType<typeof scriptedPage>>
