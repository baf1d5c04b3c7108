import type { Teammate } from '../support/teammate.ts'
import { expect, known, test } from './team.ts'

const post = known.lenaBrokenMug

/** How it is put whether the team sees the text, which only the rows under a reply do. */
const rows = /Your team (can watch|sees)/

const workerOf = async ({ context, page }: Teammate) => {
  const [worker] = context.serviceWorkers()
  if (worker) return worker
  const [started] = await Promise.all([context.waitForEvent('serviceworker'), page.bringToFront()])
  return started
}

test('the rows under a reply come with the caret, once, whatever the worker went through', async ({
  dana,
}) => {
  await dana.opens(post)
  await dana.seesOn(post, /Free|Take|Not handled/)
  await dana.seesNot(rows)
  await dana.losesWorker()
  await dana.beginsReplyHere()
  await dana.sees(rows)
})

test('a script put into the page anew takes over from the old one, rows and all', async ({ dana }) => {
  await dana.opens(post)
  await dana.beginsReplyHere()
  await dana.sees(rows)
  // As the hub does after an update, for pages that are open.
  const worker = await workerOf(dana)
  await worker.evaluate(async () => {
    const tabs = await chrome.tabs.query({ url: 'https://x.com/*' })
    for (const { id } of tabs)
      await chrome.scripting.executeScript({ target: { tabId: id ?? 0 }, files: ['x.js'] })
  })
  await dana.seesNot(rows)
  await dana.page.mouse.click(5, 5)
  await dana.beginsReplyHere()
  await dana.sees(rows)
  expect((await dana.says()).split(' | ').filter((root) => rows.test(root))).toHaveLength(1)
})

test('where the second half does not come a reply is stopped all the same, and a later press explains it', async ({
  dana,
  min,
}) => {
  await dana.opens(post)
  await min.opens(post)
  const worker = await workerOf(min)
  await worker.evaluate(() => {
    const own = chrome.scripting.executeScript
    chrome.scripting.executeScript = () => Promise.reject(new Error('not on this site'))
    Object.assign(globalThis, { mend: () => Object.assign(chrome.scripting, { executeScript: own }) })
  })
  await dana.beginsReplyHere()
  await min.seesOn(post, /Dana is replying/)

  await min.types('So sorry, we are on it.')
  await min.posts()
  await min.sees(/Perch stopped this reply: it was not sent/)
  await min.hasTyped('So sorry, we are on it.')
  expect(min.sends).toHaveLength(0)

  await worker.evaluate(() => (globalThis as unknown as { mend(): void }).mend())
  await min.page.waitForTimeout(1_100) // not asked for more often than once a second
  await min.posts()
  await min.sees(/Two replies would cross/)
  await min.seesNot(/Perch stopped this reply/)
  expect(min.sends).toHaveLength(0)
})
