import 'draft-js/dist/Draft.css'
import { Editor, type EditorState, RichUtils } from 'draft-js'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { StyleSheet, View } from 'react-native-web'
import { useLabel } from '../shell/use-label.ts'
import { Words } from '../shell/words.tsx'
import { usePage } from '../store/page.ts'
import { draggableBlocks } from './draggable-blocks.tsx'
import { keyCommand } from './keys.ts'
import { pasteText } from './paste.ts'
import { Typeahead } from './typeahead.tsx'
import { useTypeahead } from './use-typeahead.ts'

const styles = StyleSheet.create({
  label: { position: 'relative', paddingBlock: 10, minHeight: 44, cursor: 'text', width: '100%' },
  placeholder: {
    position: 'absolute',
    top: 10,
    insetInlineStart: 0,
    insetInlineEnd: 0,
    pointerEvents: 'none',
  },
  text: { fontSize: '1.34rem', lineHeight: '1.6rem' },
  input: { width: '100%' },
})

export type EditorProps = {
  index: number
  state: EditorState
  placeholder: string
  inline: boolean
  focusOnMount: boolean
  onChange: (state: EditorState) => void
  onSend: () => void
  onDismiss: () => void
  onFiles: (names: string[]) => void
  onFocus: () => void
}

/** The real Draft.js, in the boxes the page puts around it. */
export const DraftEditor = ({
  index,
  state,
  placeholder,
  inline,
  focusOnMount,
  onChange,
  onSend,
  onDismiss,
  onFiles,
  onFocus,
}: EditorProps) => {
  const say = useLabel()
  const direction = usePage((now) => now.language) === 'ar' ? 'RTL' : 'LTR'
  const editor = useRef<Editor>(null)
  const label = useRef<HTMLElement>(null)
  const typeahead = useTypeahead(state, onChange)
  const testId = `tweetTextarea_${index}`
  const listId = `typeaheadDropdown-${index}`
  const open = typeahead.suggestions.length > 0

  useLayoutEffect(() => {
    const node = (editor.current as unknown as { editor: HTMLElement }).editor
    node.setAttribute('no-focustrapview-refocus', 'true')
    if (focusOnMount) editor.current!.focus()
  }, [focusOnMount])

  const bind = (event: KeyboardEvent) => (typeahead.onKey(event) ? null : keyCommand(event))

  const onCommand = (command: string) => {
    if (command === 'send') onSend()
    else if (command === 'dismiss') onDismiss()
    else {
      const next = RichUtils.handleKeyCommand(state, command)
      // Bold and the like are keys the page does not have.
      if (!next || ['bold', 'italic', 'underline', 'code'].includes(command)) return 'not-handled'
      onChange(next)
    }
    return 'handled'
  }

  return (
    <View ref={label} testID={`${testId}_label`} style={styles.label}>
      {state.getCurrentContent().hasText() ? null : (
        <View style={styles.placeholder}>
          <Words faint style={styles.text}>
            {placeholder}
          </Words>
        </View>
      )}
      <View testID={`${testId}RichTextInputContainer`} style={styles.input}>
        <div className="standin-editor">
          <Editor
            ref={editor}
            editorState={state}
            onChange={onChange}
            onFocus={onFocus}
            webDriverTestID={testId}
            role="textbox"
            ariaMultiline
            ariaAutoComplete="list"
            ariaLabel={say('postText')}
            ariaExpanded={open}
            ariaControls={listId}
            ariaActiveDescendantID={open ? `${listId}-item-${typeahead.active}` : undefined}
            spellCheck
            stripPastedStyles={false}
            textDirectionality={direction}
            tabIndex={0}
            blockRenderMap={inline ? draggableBlocks : undefined}
            keyBindingFn={bind}
            handleKeyCommand={onCommand}
            handlePastedText={(text, html, now) => pasteText(text, html, now, onChange)}
            handlePastedFiles={(files) => {
              onFiles(files.map((file) => (file as File).name))
              return 'handled'
            }}
          />
        </div>
      </View>
      {open && (
        <Typeahead
          id={listId}
          under={label.current!.getBoundingClientRect()}
          suggestions={typeahead.suggestions}
          active={typeahead.active}
          onChoose={typeahead.choose}
        />
      )}
    </View>
  )
}
