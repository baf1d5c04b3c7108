import { insertText } from '../../../extension/sites/insert-text.ts'
import { siteFor } from '../../../extension/sites/registry.ts'
import type {
  Composer,
  Post,
  SendIntent,
  SiteAdapter,
  SiteEvents,
  Slot,
} from '../../../extension/sites/site.ts'

/**
 * What stands in the isolated world in place of the product: the adapter, a listener for each of its events, and the
 * means to act on what they bring. Runs at document_start, as the content script does.
 */
const kinds = [
  'post',
  'post gone',
  'composer',
  'composer gone',
  'reply pressed',
  'focus',
  'text',
  'send intent',
  'receipt',
  'account',
  'health',
  'look',
  'place',
] as const satisfies (keyof SiteEvents)[]

type Heard = { [Kind in keyof SiteEvents]: { kind: Kind; event: SiteEvents[Kind] } }[keyof SiteEvents]

const start = (site: SiteAdapter) => {
  const heard: Heard[] = []
  const lifetime = new AbortController()
  const posts = new Map<number, Post>()
  const composers = new Map<number, Composer>()
  const slots: Slot[] = []

  const probe = {
    site,
    heard,
    posts,
    composers,
    slots,
    insert: (composer: Composer, text: string) => site.insertBy(insertText, composer, text),
    /** Which sends to stop. */
    stops: ((_: SendIntent) => false) as (intent: SendIntent) => boolean,
    /** A 22 px chip on each post, as it comes. */
    chips: false,
    end: () => lifetime.abort(),
    of: <Kind extends keyof SiteEvents>(kind: Kind) =>
      heard.filter((one) => one.kind === kind).map(({ event }) => event as SiteEvents[Kind]),
    composer: (matching: Partial<Composer> = {}) =>
      [...composers.values()].find((one) =>
        Object.entries(matching).every(([key, value]) => one[key as keyof Composer] === value),
      ),
    draw(slot: Slot | null, [width, height]: [number, number], colour: string) {
      if (!slot) return null
      const box = document.createElement('div')
      box.style.cssText = `width:${width}px;height:${height}px;background:${colour};flex:none`
      slot.host.append(box)
      slots.push(slot)
      return { width: slot.width, inset: slot.inset, oneRow: slot.oneRow ?? false }
    },
  }

  for (const kind of kinds)
    site.observe(kind, (event) => heard.push({ kind, event } as Heard), lifetime.signal)
  site.observe('post', (post) => posts.set(post.id, post), lifetime.signal)
  site.observe('post gone', ({ id }) => posts.delete(id), lifetime.signal)
  site.observe('composer', (composer) => composers.set(composer.id, composer), lifetime.signal)
  site.observe('composer gone', ({ id }) => composers.delete(id), lifetime.signal)
  site.observe('send intent', (intent) => probe.stops(intent) && intent.stop(), lifetime.signal)
  site.observe(
    'post',
    (post) => {
      if (probe.chips) probe.draw(site.slot({ chip: post }), [90, 22], 'rgb(255, 200, 0)')
    },
    lifetime.signal,
  )
  site.start(lifetime.signal)
  return probe
}

export type Probe = ReturnType<typeof start>

declare global {
  var probe: Probe
}

const site = siteFor(new URL(location.href))
if (site) globalThis.probe = start(site)
