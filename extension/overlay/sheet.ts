import grounds from './grounds.css?inline'
import overlay from './overlay.css?inline'

let shared: CSSStyleSheet | null = null

/** One parsed sheet for all roots. Where a content script may not share one (Firefox), each root gets its own copy. */
export const dress = (root: ShadowRoot) => {
  try {
    if (!shared) {
      shared = new CSSStyleSheet()
      shared.replaceSync(`${grounds}${overlay}`)
    }
    root.adoptedStyleSheets = [shared]
  } catch {
    const style = document.createElement('style')
    style.textContent = `${grounds}${overlay}`
    root.prepend(style)
  }
}
