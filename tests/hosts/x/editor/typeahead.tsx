import { createPortal } from 'react-dom'
import { Pressable, StyleSheet, View } from 'react-native-web'
import { Avatar } from '../shell/avatar.tsx'
import { Words } from '../shell/words.tsx'
import { people } from '../store/people.ts'

export type Suggestion = { insert: string; handle?: string; title: string }

const topics = ['#jejucoffee', '#wintermenu', '#behindtheroast', '#قهوة', '#커피']

/** What the word at the caret asks for: people after @, topics after #. */
export const suggestionsFor = (word: string): Suggestion[] => {
  const rest = word.slice(1).toLowerCase()
  if (rest === '') return []
  if (word.startsWith('@'))
    return [...people.values()]
      .filter(({ handle, name }) => handle.startsWith(rest) || name.toLowerCase().startsWith(rest))
      .map(({ handle, name }) => ({ insert: `@${handle}`, handle, title: name }))
      .slice(0, 5)
  return word.startsWith('#')
    ? topics
        .filter((topic) => topic.startsWith(word.toLowerCase()))
        .map((topic) => ({ insert: topic, title: topic }))
    : []
}

const styles = StyleSheet.create({
  box: {
    position: 'fixed',
    width: 320,
    maxHeight: 300,
    zIndex: 13,
    borderRadius: 8,
    backgroundColor: 'var(--x-ground)',
    boxShadow: '0 0 15px rgba(101,119,134,0.3)',
    overflow: 'hidden',
  },
  row: { flexDirection: 'row', gap: 8, alignItems: 'center', paddingInline: 16, paddingBlock: 10 },
  active: { backgroundColor: 'var(--x-field)' },
})

type Props = {
  id: string
  /** What it opens under. */
  under: DOMRect
  suggestions: Suggestion[]
  active: number
  onChoose: (suggestion: Suggestion) => void
}

const Face = ({ suggestion: { handle, title } }: { suggestion: Suggestion }) => (
  <>
    {handle && <Avatar handle={handle} size={36} linked={false} />}
    <View>
      <Words bold>{title}</Words>
      {handle && <Words faint>@{handle}</Words>}
    </View>
  </>
)

/** The list lies in the layers, over dialogs and all: the editor only knows its id. */
export const Typeahead = ({ id, under, suggestions, active, onChoose }: Props) =>
  createPortal(
    <View
      id={id}
      role="listbox"
      style={[styles.box, { top: under.bottom, left: under.left }]}
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggestions.map((suggestion, index) => (
        <Pressable
          key={suggestion.insert}
          id={`${id}-item-${index}`}
          role="option"
          testID="typeaheadResult"
          aria-selected={index === active}
          onPress={() => onChoose(suggestion)}
          style={[styles.row, index === active && styles.active]}
        >
          <Face suggestion={suggestion} />
        </Pressable>
      ))}
    </View>,
    document.getElementById('layers')!,
  )
