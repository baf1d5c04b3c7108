import { EditorState, Modifier } from 'draft-js'
import { type KeyboardEvent, useState } from 'react'
import { type Suggestion, suggestionsFor } from './typeahead.tsx'

const wordAt = (state: EditorState) => {
  const selection = state.getSelection()
  if (!selection.isCollapsed() || !selection.getHasFocus()) return ''
  const before = state
    .getCurrentContent()
    .getBlockForKey(selection.getStartKey())
    .getText()
    .slice(0, selection.getStartOffset())
  return /(?:^|\s)([@#][\p{L}\p{N}_]*)$/u.exec(before)?.[1] ?? ''
}

const insert = (state: EditorState, word: string, { insert: text }: Suggestion) => {
  const selection = state.getSelection()
  const range = selection.merge({ anchorOffset: selection.getStartOffset() - word.length })
  return EditorState.push(
    state,
    Modifier.replaceText(state.getCurrentContent(), range, `${text} `),
    'insert-characters',
  )
}

const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** While suggestions are open, Enter, Tab, the arrows and Escape are theirs. */
export const useTypeahead = (state: EditorState, onChange: (state: EditorState) => void) => {
  const [active, setActive] = useState(0)
  const [closedFor, setClosedFor] = useState('')
  const word = wordAt(state)
  const suggestions = word === closedFor ? [] : suggestionsFor(word)
  const chosen = Math.min(active, suggestions.length - 1)

  const choose = (suggestion: Suggestion) => {
    onChange(insert(state, word, suggestion))
    setActive(0)
  }

  /** True when the key was taken. */
  const onKey = (event: KeyboardEvent) => {
    if (suggestions.length === 0 || event.ctrlKey || event.metaKey) return false
    const move = moves[event.key]
    if (move) setActive((chosen + move + suggestions.length) % suggestions.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(suggestions[chosen]!)
    else if (event.key === 'Escape') setClosedFor(word)
    else return false
    event.preventDefault()
    return true
  }

  return { suggestions, active: chosen, choose, onKey }
}
