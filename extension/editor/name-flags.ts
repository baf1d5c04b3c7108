import { type EditorView, ViewPlugin } from '@codemirror/view'
import type { Awareness } from 'y-protocols/awareness'

/** A name is shown this long after its cursor moved, in milliseconds; then a dot, so that no flag covers a line for long. */
const NAMED_FOR = 2_000

/** Marks the editor while somebody's cursor moved lately; styles.css of the editor draws flags or dots by it. */
export const nameFlags = (awareness: Awareness) =>
  ViewPlugin.fromClass(
    class {
      #timer: ReturnType<typeof setTimeout> | undefined
      #listener: (changes: { added: number[]; updated: number[] }) => void

      constructor(view: EditorView) {
        this.#listener = ({ added, updated }) => {
          if (![...added, ...updated].some((client) => client !== awareness.clientID)) return
          view.dom.dataset.moved = ''
          clearTimeout(this.#timer)
          this.#timer = setTimeout(() => delete view.dom.dataset.moved, NAMED_FOR)
        }
        awareness.on('change', this.#listener)
      }

      destroy() {
        clearTimeout(this.#timer)
        awareness.off('change', this.#listener)
      }
    },
  )
