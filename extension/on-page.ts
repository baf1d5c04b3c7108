import { overlay as en } from '#shared/words/en/overlay.ts'
import { overlay as ko } from '#shared/words/ko/overlay.ts'
import { bringWriting } from './features/bring-writing.ts'
import { claimOnReply } from './features/claim-on-reply.ts'
import type { Feature, Stage } from './features/feature.ts'
import { followComposers } from './features/follow-composers.ts'
import { followLook } from './features/follow-look.ts'
import { keepAccount } from './features/keep-account.ts'
import { markUnprotected } from './features/mark-unprotected.ts'
import { recordReply } from './features/record-reply.ts'
import { showChip } from './features/show-chip.ts'
import { showWire } from './features/show-wire.ts'
import { stopSecondReply } from './features/stop-second-reply.ts'
import { tellAccount } from './features/tell-account.ts'
import { tellHealth } from './features/tell-health.ts'
import { tellShown } from './features/tell-shown.ts'
import { tellTyping } from './features/tell-typing.ts'
import { tellViewing } from './features/tell-viewing.ts'
import { handOver } from './hand-over.ts'
import type { PageLink } from './link/page-link.ts'
import { createCompositions } from './overlay/compositions.ts'
import { createOverlay } from './overlay/overlay.ts'
import { createSignals } from './overlay/signals.ts'
import type { SiteAdapter } from './sites/site.ts'

const words = { en: { overlay: en }, ko: { overlay: ko } }

/**
 * Everything a page does, in the order in which it hears the site: what is written is known before anybody asks, posts are
 * named to the hub before an act about them, and the gate comes before what merely shows. The rest
 * comes when somebody turns to a post or a reply: write-on-page.ts.
 */
const features: readonly Feature[] = [
  followComposers,
  keepAccount,
  stopSecondReply,
  tellAccount,
  tellShown,
  tellHealth,
  tellViewing,
  claimOnReply,
  tellTyping,
  recordReply,
  markUnprotected,
  followLook,
  showChip,
  showWire,
  bringWriting,
]

/** Starts everything on one page; all of it ends with `signal`, and the page is as if we had never been there. */
export const startOnPage = (site: SiteAdapter, link: PageLink, signal: AbortSignal) => {
  const language = () => link.house()?.language ?? 'en'
  const stage: Stage = {
    site,
    link,
    overlay: createOverlay(site.look(), language, signal),
    compositions: createCompositions(),
    signals: createSignals(signal),
    words: () => words[language()],
    signal,
  }
  for (const feature of features) feature(stage)
  handOver(stage)
  site.start(signal)
}
