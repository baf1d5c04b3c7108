import type { Subject } from '#shared/inbox/subject.ts'
import { words } from '#shared/words/words.ts'
import { showChip } from '../../extension/features/show-chip.ts'
import { createCompositions } from '../../extension/overlay/compositions.ts'
import { createOverlay } from '../../extension/overlay/overlay.ts'
import { createSignals } from '../../extension/overlay/signals.ts'
import type { HostTheme } from '../../extension/sites/site.ts'
import { createFakeLink } from './fake-link.ts'
import { createFakeSite } from './fake-site.ts'
import { aHouse } from './sample.ts'
import { scenes } from './scenes.ts'

/** One picture or one test: `?scene=&ground=&lang=`. Tests reach the fakes through `stage`; roots are opened for them. */
const asked = new URLSearchParams(location.search)
const ground = (asked.get('ground') ?? 'x-light') as HostTheme
const lang = asked.get('lang') === 'ko' ? 'ko' : 'en'
document.documentElement.lang = lang

const attach = Element.prototype.attachShadow
Element.prototype.attachShadow = function open(init) {
  return attach.call(this, { ...init, mode: 'open' })
}

const { signal } = new AbortController()
const site = createFakeSite(ground, lang)
const link = createFakeLink(aHouse({ language: lang }))
const overlay = createOverlay(site.look(), () => lang, signal)
const stage = {
  site,
  link,
  overlay,
  compositions: createCompositions(),
  signals: createSignals(signal),
  words: () => words[lang],
  signal,
}
for (const feature of [showChip]) feature(stage)

declare global {
  interface Window {
    stage: typeof stage & { subject(id: string): Subject }
  }
}
window.stage = Object.assign(stage, { subject: (id: string) => `x:status:${id}` as Subject })
scenes[asked.get('scene') ?? 'chips']?.(stage)
document.body.dataset.ready = 'true'
