import { change, page } from '../store/page.ts'
import { rewriteAll } from './draft-model.ts'

/** Every editor gets another node. The texts stay, unless the page was told to lose them once. */
export const replaceEditors = () => {
  const { editorEpoch, switches } = page()
  if (switches.losesText) rewriteAll()
  change({ editorEpoch: editorEpoch + 1, switches: { ...switches, losesText: false } })
}
