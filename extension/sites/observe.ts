/** What changed in one turn of the page. Only elements: text is watched where it matters, in the editor. */
export type Turn = {
  readonly added: readonly Element[]
  readonly removed: readonly Element[]
  /** Elements whose children or watched attributes changed: a cell that was given to another post. */
  readonly touched: readonly Element[]
}

const elementsOf = (nodes: NodeList): Element[] =>
  [...nodes].filter((node): node is Element => node instanceof Element)

/**
 * One observer for the whole page; what depends on it draws inside this callback, in the page's own turn, before the
 * browser paints. `attributes`: the few that carry identity, for pages that fill a used node with another post.
 * `ours`: hosts we put there ourselves, which are no news.
 */
export const watchPage = (
  onTurn: (turn: Turn) => void,
  { attributes, ours, signal }: { attributes: string[]; ours: WeakSet<Node>; signal: AbortSignal },
) => {
  const observer = new MutationObserver((records) => {
    const added = new Set<Element>()
    const removed = new Set<Element>()
    const touched = new Set<Element>()
    for (const record of records) {
      const news = elementsOf(record.addedNodes).filter((element) => !ours.has(element))
      const lost = elementsOf(record.removedNodes)
      for (const element of news) added.add(element)
      for (const element of lost) removed.add(element)
      const byUs = record.type === 'childList' && news.length + lost.length === 0
      if (!byUs && record.target instanceof Element) touched.add(record.target)
    }
    if (added.size + removed.size + touched.size === 0) return
    onTurn({ added: [...added], removed: [...removed], touched: [...touched] })
  })
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: attributes,
  })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}
