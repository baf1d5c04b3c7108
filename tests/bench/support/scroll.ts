import type { CDPSession, Page } from 'playwright'

/** CSS pixels a frame: a brisk scroll. */
const STEP = 60

export type Scrolled = {
  /** Script, style and layout of the page's thread, CPU ms per 100 posts. */
  work: number
  tasks: number
  /** MB of JavaScript heap after a collection. */
  heap: number
  nodes: number
  longTasks: number
}

const metrics = async (session: CDPSession) => {
  const { metrics: list } = await session.send('Performance.getMetrics')
  const all = Object.fromEntries(list.map(({ name, value }) => [name, value]))
  const of = (...names: string[]) => names.reduce((sum, name) => sum + (all[name] ?? 0), 0)
  return {
    work: of('ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration') * 1_000,
    tasks: of('TaskDuration') * 1_000,
    heap: of('JSHeapUsedSize') / 1e6,
    nodes: of('Nodes'),
  }
}

/** Scrolls `pixels` down the feed from where it is, a step a frame; gives the ids of posts that went by, and long tasks. */
const scrollDown = (page: Page, pixels: number) =>
  page.evaluate(
    ([distance, step]) =>
      new Promise<{ posts: number; longTasks: number }>((done) => {
        const seen = new Set<string>()
        let longTasks = 0
        const observer = new PerformanceObserver((list) => {
          longTasks += list.getEntries().length
        })
        observer.observe({ type: 'longtask' })
        let left = distance
        let frames = 0
        const frame = () => {
          scrollBy(0, step)
          left -= step
          frames += 1
          // Every few frames: a look at the list costs the page itself little, and each cell stays for many frames.
          if (frames % 8 === 0)
            for (const link of document.querySelectorAll('main article a[href*="/status/"]:has(time)'))
              seen.add(link.getAttribute('href') ?? '')
          if (left > 0) requestAnimationFrame(frame)
          else {
            observer.disconnect()
            done({ posts: seen.size, longTasks })
          }
        }
        requestAnimationFrame(frame)
      }),
    [pixels, STEP] as const,
  )

/** The home feed from the top: what scrolling past its posts costs the page's thread. CPU time, since neighbours make wall time lie. */
export const scrollPast = async (page: Page, pixels: number): Promise<Scrolled> => {
  await page.goto('https://x.com/home')
  await page.locator('main article').first().waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.waitForTimeout(1_500)
  await scrollDown(page, 3_000) // warm: code compiled, first heights known
  const before = await metrics(session)
  const { posts, longTasks } = await scrollDown(page, pixels)
  const after = await metrics(session)
  await session.send('HeapProfiler.collectGarbage')
  const { heap, nodes } = await metrics(session)
  await session.detach()
  const per100 = 100 / posts
  return {
    work: (after.work - before.work) * per100,
    tasks: (after.tasks - before.tasks) * per100,
    heap,
    nodes,
    longTasks,
  }
}
