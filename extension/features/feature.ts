import type { overlay as words } from '#shared/words/en/overlay.ts'
import type { writing } from '#shared/words/en/writing.ts'
import type { PageLink } from '../link/page-link.ts'
import type { Compositions } from '../overlay/compositions.ts'
import type { Overlay } from '../overlay/overlay.ts'
import type { Signals } from '../overlay/signals.ts'
import type { SiteAdapter, WritingSite } from '../sites/site.ts'

/** All that a feature may know: the site behind its border, the hub behind the port, the drawing kit, the words. */
export type Stage = {
  readonly site: SiteAdapter
  readonly link: PageLink
  readonly overlay: Overlay
  readonly compositions: Compositions
  readonly signals: Signals
  /** Of the language of the moment: it can be switched while the page is open. */
  words(): { overlay: typeof words }
  readonly signal: AbortSignal
}

/** One verb. Starts, and stops everything it began with the stage's signal. */
export type Feature = (stage: Stage) => void

/** The same stage with what the second script brings: what is there once a person turns to a post or a reply. */
export type WritingStage = Omit<Stage, 'site' | 'words'> & {
  readonly site: WritingSite
  words(): { overlay: typeof words & typeof writing }
}
export type WritingFeature = (stage: WritingStage) => void
