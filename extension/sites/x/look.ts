import type { Events } from '../events.ts'
import type { HostTheme, Look, SiteEvents } from '../site.ts'

/** Relative luminance of X's grounds: lights out 0, high contrast 0.0015, dim 0.0137, white 1. */
const LIGHTS_OUT_BELOW = 0.006
const LIGHT_ABOVE = 0.4

const linear = (channel: number) => {
  const part = channel / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

/** Of a computed colour, `rgb(r, g, b)` or with alpha; null for one that lets through what lies below. */
export const luminance = (colour: string): number | null => {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

export const themeOf = (ground: number): HostTheme => {
  if (ground > LIGHT_ABOVE) return 'x-light'
  return ground < LIGHTS_OUT_BELOW ? 'x-lights' : 'x-dim'
}

const ground = () => {
  const root = document.documentElement
  for (const element of [document.body, root]) {
    const light = element && luminance(getComputedStyle(element).backgroundColor)
    if (light != null) return light
  }
  return getComputedStyle(root).colorScheme.startsWith('dark') ? 0 : 1
}

/** A post's own words: X gives the face to each text, not to the boxes around it. */
const written = () => document.querySelector('main article [lang]')

/** The face that X writes its posts in; the body's own may be the browser's. */
const face = () => getComputedStyle(written() ?? document.body ?? document.documentElement).fontFamily

const measure = (): Look => {
  const root = document.documentElement
  return {
    theme: themeOf(ground()),
    font: face(),
    size: Number.parseFloat(getComputedStyle(root).fontSize),
    lang: root.lang || 'en',
    dir: root.dir === 'rtl' || getComputedStyle(root).direction === 'rtl' ? 'rtl' : 'ltr',
  }
}

const same = (one: Look, other: Look) =>
  (Object.keys(one) as (keyof Look)[]).every((key) => one[key] === other[key])

/** Measured again whenever the page restyles its root or body: it paints the body last, after all else. */
export const createLook = (events: Events<SiteEvents>) => {
  let current: Look = { theme: 'x-light', font: 'system-ui', size: 15, lang: 'en', dir: 'ltr' }
  const watched = new WeakSet<Element>()
  /** Has anything been written yet whose face could be read? X draws long after it loaded. */
  let isRead = false

  const observer = new MutationObserver(() => again())
  const options = { attributes: true, attributeFilter: ['style', 'class', 'lang', 'dir', 'data-theme'] }

  /** Root and body come after us, and a page may replace them. True when one was new. */
  const watch = () => {
    const fresh = [document.documentElement, document.body].filter((one) => one && !watched.has(one))
    for (const one of fresh) {
      watched.add(one)
      observer.observe(one, options)
    }
    return fresh.length > 0
  }

  const again = () => {
    watch()
    if (!document.documentElement) return
    const next = measure()
    if (same(current, next)) return
    current = next
    events.emit('look', next)
  }

  return {
    now: () => current,
    turn: () => {
      const isNew = watch()
      if (!isNew && (isRead || !written())) return
      isRead ||= written() !== null
      again()
    },
    start(signal: AbortSignal) {
      addEventListener('load', again, { signal })
      again()
      signal.addEventListener('abort', () => observer.disconnect(), { once: true })
    },
  }
}
