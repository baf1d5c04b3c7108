import * as z from 'zod/mini'
import { FromPage, PAGE_PORT } from '../link/page-messages.ts'
import { FromPanel, PANEL_PORT } from '../link/panel-messages.ts'
import type { Hub } from './hub-parts.ts'
import { openPanel } from './open-panel.ts'
import { openPagePort } from './page-port.ts'
import { isOurPage, pageSender } from './page-sender.ts'
import { openPanelPort } from './panel-port.ts'

/**
 * The hub's door. Listens from the worker's first turn on, since the browser wakes the worker for these very events;
 * what arrives before the hub stands waits for it. Who is at the other end is judged by what the browser says of them.
 */
export const listenToPorts = (booting: Promise<Hub>, signal: AbortSignal) => {
  chrome.runtime.onConnect.addListener((port) => {
    if (signal.aborted) return port.disconnect()
    if (port.name === PAGE_PORT) return page(port)
    if (port.name === PANEL_PORT) return panel(port)
    port.disconnect()
  })

  const lifeOf = (port: chrome.runtime.Port) => {
    const life = new AbortController()
    port.onDisconnect.addListener(() => life.abort())
    return AbortSignal.any([life.signal, signal])
  }
  const posting =
    <Message>(port: chrome.runtime.Port, life: AbortSignal) =>
    (message: Message) => {
      if (!life.aborted) port.postMessage(message)
    }

  const page = (port: chrome.runtime.Port) => {
    const sender = pageSender(port.sender, chrome.runtime.id)
    if (!sender) return port.disconnect()
    const life = lifeOf(port)
    const opened = booting.then((hub) => {
      if (life.aborted) return null
      // Consent was withdrawn, or never given: an orphan of an earlier life.
      if (!hub.session.current.consent) {
        port.disconnect()
        return null
      }
      const opened = openPagePort(hub, sender, posting(port, life), life)
      hub.pages.add(opened)
      life.addEventListener('abort', () => {
        hub.pages.delete(opened)
        hub.pagesChanged.tell()
      })
      hub.pagesChanged.tell()
      return opened
    })
    port.onMessage.addListener((raw: unknown) => {
      const message = z.safeParse(FromPage, raw)
      if (!message.success) return console.warn('perch: a page said what no page may say')
      if (message.data.type === 'open panel') openPanel(sender.tab)
      void opened.then((page) => page?.receive(message.data))
    })
  }

  const panel = (port: chrome.runtime.Port) => {
    const origin = chrome.runtime.getURL('').replace(/\/$/, '')
    if (!isOurPage(port.sender, chrome.runtime.id, origin)) return port.disconnect()
    const life = lifeOf(port)
    const opened = booting.then((hub) => {
      if (life.aborted) return null
      const opened = openPanelPort(hub, posting(port, life), life)
      hub.panels.add(opened)
      life.addEventListener('abort', () => {
        hub.panels.delete(opened)
        for (const page of hub.pages) page.forgetAsked()
        hub.pagesChanged.tell()
      })
      hub.pagesChanged.tell()
      return opened
    })
    port.onMessage.addListener((raw: unknown) => {
      const message = z.safeParse(FromPanel, raw)
      if (!message.success)
        return console.warn('perch: the panel said what was not understood', message.error)
      void opened.then((panel) => panel?.receive(message.data))
    })
  }
}
