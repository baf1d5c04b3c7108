import { writing as en } from '#shared/words/en/writing.ts'
import { writing as ko } from '#shared/words/ko/writing.ts'
import { explainStop } from './features/explain-stop.ts'
import type { WritingFeature, WritingStage } from './features/feature.ts'
import { insertFromPanel } from './features/insert-from-panel.ts'
import { openCard } from './features/open-card.ts'
import { showCompanion } from './features/show-companion.ts'
import { takeAllowance } from './features/take-allowance.ts'
import { takeOver } from './hand-over.ts'
import css from './overlay/writing.css?inline'
import { insertText } from './sites/insert-text.ts'

const words = { en, ko }

/** What only those need who turn to a post or write. It decides nothing: the gate holds without any of it. */
const features: readonly WritingFeature[] = [
  takeAllowance,
  insertFromPanel,
  showCompanion,
  explainStop,
  openCard,
]

/** Joins what runs on this page already, and ends with it. */
export const writeOnPage = () => {
  const stage = takeOver()
  if (!stage) return
  stage.overlay.wear(css)
  const writing: WritingStage = {
    ...stage,
    site: {
      ...stage.site,
      insert: (composer, text) => stage.site.insertBy(insertText, composer, text),
    },
    words() {
      const { overlay } = stage.words()
      return { overlay: { ...overlay, ...words[stage.link.house()?.language ?? 'en'] } }
    },
  }
  for (const feature of features) feature(writing)
  stage.signals.tell('writing', null)
}
