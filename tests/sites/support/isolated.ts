import type { CDPSession, Page } from 'playwright'

/**
 * A real isolated world, begun before any script of the page: what a content script lives in, without the extension
 * round it. The page's own globals are not there, and ours are not in the page.
 */
export const isolate = async (page: Page, source: string) => {
  const session: CDPSession = await page.context().newCDPSession(page)
  const main = (await session.send('Page.getFrameTree')).frameTree.frame.id
  let world: number | null = null
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === 'probe' && context.auxData?.frameId === main) world = context.id
  })
  session.on('Runtime.executionContextsCleared', () => {
    world = null
  })
  await session.send('Page.enable')
  await session.send('Runtime.enable')
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: 'probe' })

  /** Runs `act` there. It sees nothing of the test but `given`. */
  const run = async <Given, Value>(act: (given: Given) => Value, given: Given): Promise<Awaited<Value>> => {
    if (world === null) throw new Error('The page has no isolated world yet')
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `(${act})(${JSON.stringify(given ?? null)})`,
      contextId: world,
      awaitPromise: true,
      returnByValue: true,
      userGesture: false,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  return { run, session }
}
