import { defaultKeymap } from '@codemirror/commands'
import { Compartment, EditorState } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { yCollab, yUndoManagerKeymap } from 'y-codemirror.next'
import * as Y from 'yjs'
import { REPLY_TEXT } from '#shared/drafts/draft.ts'
import type { DraftRoom } from '../link/draft-room.ts'
import { nameFlags } from './name-flags.ts'

export type Editor = {
  text(): string
  append(text: string): void
  setReadOnly(readOnly: boolean): void
  focus(): void
  destroy(): void
}

/** The reply draft's text with everybody's cursors. Undo takes back one's own typing only: no history of CodeMirror's. */
export const mountEditor = (
  parent: HTMLElement,
  room: DraftRoom,
  options: { label: string; empty: string; readOnly: boolean; language: string; onText(text: string): void },
): Editor => {
  const text = room.doc.getText(REPLY_TEXT)
  const undoManager = new Y.UndoManager(text)
  const access = new Compartment()
  const isReadOnly = (readOnly: boolean) => [
    EditorState.readOnly.of(readOnly),
    EditorView.editable.of(!readOnly),
  ]
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text.toString(),
      extensions: [
        yCollab(text, room.awareness, { undoManager }),
        keymap.of([...yUndoManagerKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
        placeholder(options.empty),
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          'aria-multiline': 'true',
          spellcheck: 'true',
          dir: 'auto',
        }),
        access.of(isReadOnly(options.readOnly)),
        nameFlags(room.awareness),
        holdWhileComposing(room),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onText(update.state.doc.toString())
        }),
      ],
    }),
  })
  options.onText(text.toString())
  return {
    text: () => view.state.doc.toString(),
    append(more) {
      const end = view.state.doc.length
      const gap = end > 0 ? '\n' : ''
      view.dispatch({
        changes: { from: end, insert: gap + more },
        selection: { anchor: end + gap.length + more.length },
      })
    },
    setReadOnly: (readOnly) => view.dispatch({ effects: access.reconfigure(isReadOnly(readOnly)) }),
    focus: () => view.focus(),
    destroy() {
      view.destroy()
      undoManager.destroy()
    },
  }
}

/** A remote edit that touches a syllable in composition doubles it, so edits wait until it stands. */
const holdWhileComposing = (room: DraftRoom) =>
  EditorView.domEventHandlers({
    compositionstart: () => room.hold(),
    // A task later: CodeMirror takes the finished syllable over only then, and the next one may have begun meanwhile.
    compositionend: (_event, view) => {
      setTimeout(() => {
        if (!view.composing) room.letGo()
      }, 60)
    },
    blur: () => room.letGo(),
  })
