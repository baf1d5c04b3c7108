import type { CDPSession, Page } from 'playwright/test'

/**
 * What a person sees of the overlay, and where to press it. The overlay lives in closed shadow roots, which neither the page
 * nor Playwright's locators can enter: only the browser's own debugger can, so a test reads through that.
 */
type Node = {
  nodeName: string
  nodeValue: string
  backendNodeId: number
  attributes?: string[]
  children?: Node[]
  shadowRoots?: (Node & { shadowRootType: string })[]
}

const sessions = new WeakMap<Page, Promise<CDPSession>>()
const debuggerOf = (page: Page) => {
  const known = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, known)
  return known
}

const attribute = (node: Node, name: string) => {
  const index = node.attributes?.indexOf(name) ?? -1
  return index % 2 === 0 ? (node.attributes?.[index + 1] ?? null) : null
}

const isHidden = (node: Node) => node.nodeName === 'STYLE' || attribute(node, 'hidden') !== null

const textOf = (node: Node): string =>
  isHidden(node)
    ? ''
    : node.nodeName === '#text'
      ? node.nodeValue
      : (node.children ?? []).map(textOf).filter(Boolean).join(' ').replace(/\s+/g, ' ').trim()

function* descend(node: Node, inClosed: boolean): Generator<{ node: Node; inClosed: boolean }> {
  yield { node, inClosed }
  for (const child of node.children ?? []) yield* descend(child, inClosed)
  for (const root of node.shadowRoots ?? [])
    yield* descend(root, inClosed || root.shadowRootType === 'closed')
}

const tree = async (page: Page) => {
  const session = await debuggerOf(page)
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  return root as Node
}

const isLinkOfTime = (node: Node, post: string) =>
  (attribute(node, 'href')?.split(/[?#]/)[0]?.split('/').includes(post) ?? false) &&
  (node.children ?? []).some(({ nodeName }) => nodeName === 'TIME')

/** The post's own article: a quote of it, or a photo, links to it as well. */
const articleOf = (root: Node, post: string) => {
  for (const { node } of descend(root, false)) {
    if (node.nodeName !== 'ARTICLE') continue
    for (const inside of descend(node, false)) if (isLinkOfTime(inside.node, post)) return node
  }
  return null
}

const closedText = (node: Node) => {
  const texts: string[] = []
  const visit = (one: Node) => {
    for (const root of one.shadowRoots ?? []) {
      if (root.shadowRootType === 'closed') texts.push(textOf(root))
      else visit(root)
    }
    for (const child of one.children ?? []) visit(child)
  }
  visit(node)
  return texts.filter(Boolean).join(' | ')
}

/** All that the overlay says on this page now. */
export const overlayText = async (page: Page) => closedText(await tree(page))

/** What it says inside the article of the post with this status id: its chip. */
export const overlayTextOn = async (page: Page, post: string) => {
  const article = articleOf(await tree(page), post)
  return article ? closedText(article) : ''
}

type Box = { x: number; y: number; width: number; height: number }

const boxOf = async (session: CDPSession, backendNodeId: number): Promise<Box | null> => {
  try {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId })
    const [x = 0, y = 0] = model.border
    return { x, y, width: model.width, height: model.height }
  } catch {
    return null // not drawn
  }
}

const controls = new Set(['BUTTON', 'A'])

/** Where the overlay's button with this text or label is, or null. `on`: only inside the article of that post. */
export const overlayButton = async (page: Page, label: string | RegExp, on?: string) => {
  const root = await tree(page)
  const from = on ? articleOf(root, on) : root
  if (!from) return null
  const session = await debuggerOf(page)
  const matches = (node: Node) =>
    [textOf(node), attribute(node, 'aria-label') ?? ''].some((text) =>
      typeof label === 'string' ? text === label : label.test(text),
    )
  for (const { node, inClosed } of descend(from, false)) {
    const isControl = controls.has(node.nodeName) || attribute(node, 'role') === 'button'
    if (!inClosed || !isControl || !matches(node)) continue
    const box = await boxOf(session, node.backendNodeId)
    if (box && box.width > 0 && box.height > 0) return box
  }
  return null
}

/** A person's own press, with the mouse, in the middle of the button. Waits for it as a person would. */
export const pressOverlay = async (page: Page, label: string | RegExp, on?: string, within = 10_000) => {
  const until = Date.now() + within
  for (;;) {
    const box = await overlayButton(page, label, on)
    if (box) return page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    if (Date.now() > until) throw new Error(`The overlay has no button ${label}: ${await overlayText(page)}`)
    await page.waitForTimeout(50)
  }
}
