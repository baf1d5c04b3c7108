import { ContentState, EditorState } from 'draft-js'
import { useEffect, useRef } from 'react'
import { StyleSheet, View } from 'react-native-web'
import { textOf } from '../composer/draft-model.ts'
import { useLabel } from '../shell/use-label.ts'
import type { EditorProps } from './draft-editor.tsx'

const styles = StyleSheet.create({ label: { width: '100%', paddingBlock: 10 } })

/** What narrow pages write in: a text area that React controls. */
export const TextArea = ({
  index,
  state,
  placeholder,
  focusOnMount,
  onChange,
  onSend,
  onDismiss,
  onFocus,
}: EditorProps) => {
  const say = useLabel()
  const area = useRef<HTMLTextAreaElement>(null)
  const testId = `tweetTextarea_${index}`
  useEffect(() => {
    if (focusOnMount) area.current!.focus()
  }, [focusOnMount])
  return (
    <View testID={`${testId}_label`} style={styles.label}>
      <View testID={`${testId}RichTextInputContainer`}>
        <textarea
          ref={area}
          data-testid={testId}
          className="standin-textarea"
          dir="auto"
          aria-label={say('postText')}
          autoCapitalize="sentences"
          placeholder={placeholder}
          rows={3}
          spellCheck
          value={textOf(state)}
          onFocus={onFocus}
          onChange={(event) =>
            onChange(
              EditorState.push(state, ContentState.createFromText(event.target.value), 'insert-characters'),
            )
          }
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey) onSend()
            if (event.key === 'Escape') onDismiss()
          }}
        />
      </View>
    </View>
  )
}
