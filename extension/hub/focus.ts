import { topic } from './topic.ts'

/** Which tab the person is at: the active one of the window that was last focused. Another program in front changes nothing. */
export const watchFocus = () => {
  const changed = topic<void>()
  let tab: number | null = null
  const look = async () => {
    const [found] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    const next = found?.id ?? null
    if (next === tab) return
    tab = next
    changed.tell()
  }
  const lookAgain = () => void look().catch(() => {})
  chrome.tabs.onActivated.addListener(lookAgain)
  chrome.windows.onFocusChanged.addListener((window) => {
    if (window !== chrome.windows.WINDOW_ID_NONE) lookAgain()
  })
  lookAgain()
  return {
    changed,
    get tab() {
      return tab
    },
  }
}
export type Focus = ReturnType<typeof watchFocus>
