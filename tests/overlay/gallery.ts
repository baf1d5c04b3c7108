import type { Subject } from '#shared/inbox/subject.ts'
import { startOnPage } from '../../extension/on-page.ts'
import type { HostTheme } from '../../extension/sites/site.ts'
import { writeOnPage } from '../../extension/write-on-page.ts'
import { createFakeLink } from './fake-link.ts'
import { createFakeSite } from './fake-site.ts'
import { aHouse, aView } from './sample.ts'
import { scenes } from './scenes.ts'

/**
 * One picture or one test: `?scene=&ground=&lang=`. Tests reach the fakes through `stage`; roots are opened for them. With
 * `&late` the second half of the script comes when a test says so, else it is there from the start.
 */
const asked = new URLSearchParams(location.search)
const ground = (asked.get('ground') ?? 'x-light') as HostTheme
const lang = asked.get('lang') === 'ko' ? 'ko' : 'en'
document.documentElement.lang = lang

const attach = Element.prototype.attachShadow
if (!asked.has('closed')) {
  Element.prototype.attachShadow = function open(init) {
    return attach.call(this, { ...init, mode: 'open' })
  }
}

const { signal } = new AbortController()
const site = createFakeSite(ground, lang)
const link = createFakeLink(aHouse({ language: lang }))
startOnPage(site, link, signal)
if (!asked.has('late')) writeOnPage()
link.become(aHouse({ language: lang }))

const stage = {
  site,
  link,
  writeOnPage,
  subject: (id: string) => `x:status:${id}` as Subject,
  aView,
  aHouse,
}

declare global {
  interface Window {
    stage: typeof stage
  }
}
window.stage = stage
scenes[asked.get('scene') ?? 'chips']?.(stage)
document.body.dataset.ready = 'true'
