import '../link/jitless.ts'
import { defineBackground } from 'wxt/utils/define-background'
import { watchOpenTabs } from '../hub/consent.ts'
import { watchFocus } from '../hub/focus.ts'
import { startHub } from '../hub/hub.ts'
import { openPanelByToolbar } from '../hub/open-panel.ts'
import { listenToPorts } from '../hub/ports.ts'

/** Listeners first, in the worker's first turn: the browser wakes it for the very events they wait for. */
export default defineBackground(() => {
  const { signal } = new AbortController()
  const focus = watchFocus()
  const booting = startHub(focus, signal)
  listenToPorts(booting, signal)
  openPanelByToolbar()

  chrome.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void chrome.tabs.create({ url: chrome.runtime.getURL('/welcome.html') })
    // An update cut off the scripts that were running in open pages.
    else
      void booting.then(async (hub) => {
        if (hub.session.current.consent) await watchOpenTabs()
      })
  })
  // Being woken is all it takes: the queue goes on as the hub starts.
  chrome.alarms.onAlarm.addListener(() => void booting.then((hub) => hub.queue.kick()))
})
