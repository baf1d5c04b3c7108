/** The sites, and the script that looks at each: nothing of it runs before the person has said yes. */
const SITES = [{ id: 'x', matches: ['https://x.com/*', 'https://twitter.com/*'], script: 'x.js' }]

/** Registers each site's script once; a second call finds it there. Survives restarts of the browser. */
export const watchSites = async () => {
  const known = await chrome.scripting.getRegisteredContentScripts({ ids: SITES.map(({ id }) => id) })
  const missing = SITES.filter(({ id }) => !known.some((script) => script.id === id))
  if (missing.length === 0) return
  await chrome.scripting.registerContentScripts(
    missing.map(({ id, matches, script }) => ({
      id,
      matches,
      js: [script],
      runAt: 'document_start',
      allFrames: false,
      persistAcrossSessions: true,
    })),
  )
}

/** Pages that were open before the consent, or before an update cut their script off, get it without a reload. */
export const watchOpenTabs = async () => {
  for (const { matches, script } of SITES) {
    const tabs = await chrome.tabs.query({ url: matches, discarded: false })
    await Promise.allSettled(
      tabs.map(({ id }) =>
        id === undefined
          ? undefined
          : chrome.scripting.executeScript({
              target: { tabId: id },
              files: [script],
              injectImmediately: true,
            }),
      ),
    )
  }
}

/** Consent withdrawn: pages opened from now on are not looked at. Open ones are cut off by the hub. */
export const leaveSites = async () => {
  const known = await chrome.scripting.getRegisteredContentScripts()
  const ids = known.map(({ id }) => id)
  if (ids.length > 0) await chrome.scripting.unregisterContentScripts({ ids })
}
