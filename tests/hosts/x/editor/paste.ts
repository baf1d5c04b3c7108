import {
  BlockMapBuilder,
  CharacterMetadata,
  ContentBlock,
  type ContentState,
  convertFromHTML,
  type DraftHandleValue,
  EditorState,
  genKey,
  Modifier,
} from 'draft-js'
import { List, Repeat } from 'immutable'

const plainBlock = (text: string) =>
  new ContentBlock({
    key: genKey(),
    type: 'unstyled',
    text,
    characterList: List(Repeat(CharacterMetadata.create(), text.length)),
  })

/** Styled text becomes plain blocks: the page keeps lines, not looks. */
const blocksOf = (text: string, html: string | undefined) => {
  const converted = html ? convertFromHTML(html).contentBlocks : null
  const lines = converted?.length ? converted.map((block) => block.getText()) : text.split(/\r\n?|\n/)
  return lines.map(plainBlock)
}

/** The page's own paste: one fragment, one step on the undo stack. */
export const pasteText = (
  text: string,
  html: string | undefined,
  state: EditorState,
  onChange: (state: EditorState) => void,
): DraftHandleValue => {
  const content: ContentState = Modifier.replaceWithFragment(
    state.getCurrentContent(),
    state.getSelection(),
    BlockMapBuilder.createFromArray(blocksOf(text, html)),
  )
  onChange(EditorState.push(state, content, 'insert-fragment'))
  return 'handled'
}
