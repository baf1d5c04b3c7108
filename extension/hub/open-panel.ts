/**
 * Opens the panel beside a tab. The browser allows it only within the turn of the person's press, so this is called
 * before anything is awaited. Firefox has a sidebar of its own, which only its own button opens.
 */
export const openPanel = (tabId: number) => {
  if (!('sidePanel' in chrome)) return
  chrome.sidePanel
    .open({ tabId })
    .catch((error: unknown) => console.warn('perch: the panel did not open', error))
}

export const openPanelByToolbar = () => {
  if (!('sidePanel' in chrome)) return
  chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch(() => {})
}
