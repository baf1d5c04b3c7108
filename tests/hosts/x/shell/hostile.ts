import { record } from '../store/record.ts'

/** Enough for any test, and no leak in a long demo. */
const KEPT = 500

const types = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'keydown',
  'keypress',
  'keyup',
  'paste',
  'beforeinput',
]

const nameOf = (target: EventTarget | null) =>
  target instanceof Element
    ? (target.getAttribute('data-testid') ?? target.tagName.toLowerCase())
    : 'document'

/** The page's own window-capture listeners: what reaches them has passed everything registered before. */
export const listen = () => {
  for (const type of types)
    addEventListener(
      type,
      (event) => {
        record.heard.push({
          type,
          key: event instanceof KeyboardEvent ? event.key : null,
          target: nameOf(event.target),
          trusted: event.isTrusted,
        })
        if (record.heard.length > KEPT) record.heard.shift()
      },
      true,
    )
}

let patched = false

/** Platform functions as a page may bend them: closed roots opened, listeners and observers seen. */
export const listenHostile = () => {
  if (patched) return
  patched = true
  const { attachShadow } = Element.prototype
  Element.prototype.attachShadow = function (options) {
    record.heard.push({ type: 'attachShadow', key: null, target: nameOf(this), trusted: false })
    return attachShadow.call(this, { ...options, mode: 'open' })
  }
  const add = EventTarget.prototype.addEventListener
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    add.call(this, type, listener, options)
  }
  const Observer = window.MutationObserver
  window.MutationObserver = class extends Observer {
    override observe(target: Node, options?: MutationObserverInit) {
      record.heard.push({ type: 'observe', key: null, target: nameOf(target), trusted: false })
      super.observe(target, options)
    }
  }
}
