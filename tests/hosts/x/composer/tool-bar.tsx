import { useRef } from 'react'
import { StyleSheet, View } from 'react-native-web'
import type { IconName } from '../shell/icon.tsx'
import { RoundPress } from '../shell/press.tsx'
import { useLabel } from '../shell/use-label.ts'
import type { Label } from '../store/labels.ts'

const styles = StyleSheet.create({
  row: { flexDirection: 'row', alignItems: 'center', marginInlineStart: -8 },
})

const tools: [IconName, Label, string][] = [
  ['gif', 'gif', 'gifSearchButton'],
  ['poll', 'poll', 'createPollButton'],
  ['emoji', 'emoji', 'emojiButton'],
  ['schedule', 'schedule', 'scheduleOption'],
  ['geo', 'geo', 'geoButton'],
]

/** Only media does something; the others are there because the page has them. */
export const ToolBar = ({ onFiles }: { onFiles: (names: string[]) => void }) => {
  const say = useLabel()
  const input = useRef<HTMLInputElement>(null)
  return (
    <View style={styles.row}>
      <RoundPress icon="image" aria-label={say('addMedia')} onPress={() => input.current!.click()} />
      <input
        ref={input}
        data-testid="fileInput"
        type="file"
        accept="image/*,video/*"
        multiple
        tabIndex={-1}
        style={{ display: 'none' }}
        onChange={(event) => onFiles([...(event.target.files ?? [])].map(({ name }) => name))}
      />
      {tools.map(([icon, name, testID]) => (
        <RoundPress key={testID} icon={icon} testID={testID} aria-label={say(name)} onPress={() => {}} />
      ))}
    </View>
  )
}
