import { allModels, rewrite, textOf } from './composer/draft-model.ts'
import { replaceEditors } from './composer/replace-editors.ts'
import { listenHostile } from './shell/hostile.ts'
import { push } from './shell/navigation.ts'
import { switchAccount } from './store/account.ts'
import { announce, prepend } from './store/fresh.ts'
import type { Language } from './store/labels.ts'
import { change, page } from './store/page.ts'
import type { GivenPost } from './store/post.ts'
import { add } from './store/publish.ts'
import { record } from './store/record.ts'
import type { Switches } from './store/switches.ts'
import type { Theme } from './store/themes.ts'

/** What tests see of this page and may do to it. It is in the page's own world: an extension cannot see it. */
export const standIn = {
  get sends() {
    return record.sends
  },
  get crashes() {
    return record.crashes
  },
  get heard() {
    return record.heard
  },
  get react() {
    return record.react
  },
  get shortcuts() {
    return record.shortcuts
  },
  get account() {
    return page().account
  },
  get switches() {
    return page().switches
  },
  /** Every composer's texts and undo depth, by the composer's key: `inline:<post>:`, `modal:<post>:`, `home::`. */
  get editors() {
    return allModels().map(({ key, model }) => ({
      key,
      texts: model.parts.map(textOf),
      undoDepth: model.parts.map((part) => part.getUndoStack().size),
      sending: model.sending,
    }))
  },
  /** The text and undo depth of one composer, or of the only one that has any text. */
  editor(key?: string) {
    const all = standIn.editors
    const one = key ? all.find((editor) => editor.key === key) : all.find(({ texts }) => texts.some(Boolean))
    return one ? { text: one.texts[0] ?? '', undoDepth: one.undoDepth[0] ?? 0 } : { text: '', undoDepth: 0 }
  },
  /** One composer anew, with this text, in an editor that has no past. */
  write(text: string, key: string) {
    rewrite(key, [text])
    record.crashes = 0
    replaceEditors()
  },
  set(switches: Partial<Switches>) {
    change((now) => ({ switches: { ...now.switches, ...switches } }))
    if (switches.hostile) listenHostile()
  },
  /** Another person's post or reply arrives. Gives its id. */
  addReply: (post: GivenPost) => add(post),
  switchAccount,
  announce,
  prepend,
  replaceEditors,
  rerender: () => change((now) => ({ appEpoch: now.appEpoch + 1 })),
  theme: (theme: Theme) => change((now) => ({ theme, appEpoch: now.appEpoch + 1 })),
  language: (language: Language) => change({ language }),
  textSize: (textSize: number) => change((now) => ({ textSize, appEpoch: now.appEpoch + 1 })),
  open: (address: string) => push(address),
}

export type StandIn = typeof standIn

declare global {
  interface Window {
    __standIn: StandIn
  }
}
