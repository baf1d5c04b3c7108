import type { PageSender } from './page-sender.ts'

/**
 * The second half of a page's script, into the very document that asked. Where the browser does not name documents
 * (Firefox), into the page that its tab shows now: one without the first half makes nothing of it. A page that stays
 * without it asks again by itself.
 */
export const bringWriting = async ({ tab, document, network }: PageSender) => {
  const target = document ? { tabId: tab, documentIds: [document] } : { tabId: tab, frameIds: [0] }
  try {
    await chrome.scripting.executeScript({
      target,
      files: [`${network}-writing.js`],
      injectImmediately: true,
    })
  } catch (error) {
    console.warn('perch: a page was left without what it needs for writing', error)
  }
}
