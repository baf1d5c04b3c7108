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
    position: 'absolute',
    top: '100%',
    insetInlineStart: 0,
    width: 320,
    maxHeight: 300,
    zIndex: 4,
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
  suggestions: Suggestion[]
  active: number
  onChoose: (suggestion: Suggestion) => void
}

export const Typeahead = ({ id, suggestions, active, onChoose }: Props) => (
  <View id={id} role="listbox" style={styles.box}>
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
        {suggestion.handle && <Avatar handle={suggestion.handle} size={36} linked={false} />}
        <View>
          <Words bold>{suggestion.title}</Words>
          {suggestion.handle && <Words faint>@{suggestion.handle}</Words>}
        </View>
      </Pressable>
    ))}
  </View>
)
