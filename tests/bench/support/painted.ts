import type { CDPSession, Page } from 'playwright'
import { POST } from './two-people.ts'

/**
 * When something has been painted in a page, told to this process: all times are of one clock. Our overlay lives in closed
 * shadow roots, which only the browser's debugger can enter; it hands the root to a MutationObserver in the page, whose
 * callback waits for the next animation frame and then for the task behind it, which runs after that frame was painted.
 */
export type Eye = {
  /** Resolves when the text matches (`sees` true) or no longer matches, and a frame with it has been painted. */
  until(pattern: RegExp, sees?: boolean): Promise<void>
  text(): Promise<string>
  /** A press of the left button, but for its release: what follows `release` is the click. */
  press(x: number, y: number): Promise<{ release(): Promise<unknown> }>
  /** What asking the page costs by itself, in ms. */
  ping(): Promise<number>
}

type Described = {
  backendNodeId: number
  shadowRootType?: string
  children?: Described[]
  shadowRoots?: Described[]
}

const closedRootsIn = (node: Described): number[] => [
  ...(node.shadowRoots ?? []).flatMap((root) =>
    root.shadowRootType === 'closed' ? [root.backendNodeId] : closedRootsIn(root),
  ),
  ...(node.children ?? []).flatMap(closedRootsIn),
]

const watch = `function (pattern, sees, ...roots) {
  const wanted = new RegExp(pattern)
  const places = [this, ...roots]
  const holds = () => wanted.test(places.map((one) => one.textContent).join(' ')) === sees
  return new Promise((done) => {
    const painted = () => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now())
      port2.postMessage(0)
    })
    const observer = new MutationObserver(() => {
      if (!holds()) return
      observer.disconnect()
      painted()
    })
    for (const one of places) observer.observe(one, { subtree: true, childList: true, characterData: true })
    if (holds()) { observer.disconnect(); painted() }
  })
}`

const article = `[...document.querySelectorAll('main article')].find((one) => one.querySelector('a[href*="/status/${POST}"] time'))`

/** On our overlay in the post's article; with `bare`, on what that expression gives in a page without us. */
export const eyeOn = async (page: Page, bare?: string): Promise<Eye> => {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('DOM.enable')

  const places = async (): Promise<string[]> => {
    const { result } = await session.send('Runtime.evaluate', { expression: bare ?? article })
    if (!result.objectId) throw new Error(`The page has no ${bare ?? 'article'}`)
    if (bare) return [result.objectId]
    const { node } = await session.send('DOM.describeNode', {
      objectId: result.objectId,
      depth: -1,
      pierce: true,
    })
    const roots = closedRootsIn(node as Described)
    const resolved = await Promise.all(
      roots.map((backendNodeId) => session.send('DOM.resolveNode', { backendNodeId })),
    )
    return resolved.map(({ object }) => object.objectId ?? '')
  }

  const placesOnceThere = async () => {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = await places()
      if (found.length > 0) return found
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('The overlay never stood on the post.')
  }

  return {
    async until(pattern, sees = true) {
      const [first = '', ...others] = await placesOnceThere()
      await session.send('Runtime.callFunctionOn', {
        objectId: first,
        functionDeclaration: watch,
        arguments: [{ value: pattern.source }, { value: sees }, ...others.map((objectId) => ({ objectId }))],
        awaitPromise: true,
      })
    },
    async text() {
      const texts: string[] = []
      for (const objectId of await placesOnceThere()) {
        const { result } = await session.send('Runtime.callFunctionOn', {
          objectId,
          functionDeclaration: 'function () { return this.textContent }',
        })
        texts.push(String(result.value))
      }
      return texts.join(' ')
    },
    async press(x, y) {
      const at = { x, y, button: 'left', clickCount: 1 } as const
      await session.send('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved', button: 'none' })
      await session.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' })
      return { release: () => session.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' }) }
    },
    async ping() {
      const started = performance.now()
      await session.send('Runtime.evaluate', { expression: 'Promise.resolve(0)', awaitPromise: true })
      return performance.now() - started
    },
  }
}
