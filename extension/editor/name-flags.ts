import type { Extension } from '@codemirror/state'
import { ViewPlugin } from '@codemirror/view'
import type { Awareness } from 'y-protocols/awareness'

/** A name is shown this long after its cursor moved, in milliseconds; then a dot, so that no flag covers a line for long. */
const NAMED_FOR = 2_000

/** Marks the editor while somebody's cursor moved lately; editor.css draws flags or dots by it. */
export const nameFlags = (awareness: Awareness): Extension =>
  ViewPlugin.define((view) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const moved = ({ added, updated }: { added: number[]; updated: number[] }) => {
      if (![...added, ...updated].some((client) => client !== awareness.clientID)) return
      view.dom.dataset.moved = ''
      clearTimeout(timer)
      timer = setTimeout(() => delete view.dom.dataset.moved, NAMED_FOR)
    }
    awareness.on('change', moved)
    return {
      destroy() {
        clearTimeout(timer)
        awareness.off('change', moved)
      },
    }
  })
