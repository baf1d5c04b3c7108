import grounds from './grounds.css?inline'
import overlay from './overlay.css?inline'

let css = `${grounds}${overlay}`
let shared: CSSStyleSheet | null = null

/** One parsed sheet for all roots. Where a content script may not share one (Firefox), each root gets its own copy. */
export const dress = (root: ShadowRoot) => {
  try {
    if (!shared) {
      shared = new CSSStyleSheet()
      shared.replaceSync(css)
    }
    root.adoptedStyleSheets = [shared]
  } catch {
    const style = document.createElement('style')
    style.textContent = css
    root.prepend(style)
  }
}

/** More for the one sheet, and so for every root that shares it; for copies, from the next root on. */
export const wear = (more: string) => {
  css += more
  shared?.replaceSync(css)
}
