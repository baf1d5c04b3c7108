import { useEffect, useState } from 'react'
import { StyleSheet, View } from 'react-native-web'
import { Boundary } from '../editor/boundary.tsx'
import { DraftEditor } from '../editor/draft-editor.tsx'
import { TextArea } from '../editor/text-area.tsx'
import { weigh } from '../editor/weight.ts'
import { QuotedPost } from '../post/quoted-post.tsx'
import { Avatar } from '../shell/avatar.tsx'
import { RoundPress } from '../shell/press.tsx'
import { useLabel } from '../shell/use-label.ts'
import { useNarrow } from '../shell/use-narrow.ts'
import type { Label } from '../store/labels.ts'
import { usePage } from '../store/page.ts'
import { Attachments, attach } from './attachments.tsx'
import { Countdown } from './countdown.tsx'
import { addPart, changeModel, setPart, textOf, useModel } from './draft-model.ts'
import { type ComposerPlace, keyOf } from './place.ts'
import { send } from './send.ts'
import { SendButton } from './send-button.tsx'
import { ToolBar } from './tool-bar.tsx'

/** A thread holds this many posts here. */
const PARTS = 3

const styles = StyleSheet.create({
  root: { position: 'relative' },
  columns: { flexDirection: 'row', gap: 8, paddingTop: 4 },
  face: { paddingTop: 8 },
  body: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  foot: {
    flexDirection: 'row',
    justifyContent: 'space-between',
    alignItems: 'center',
    flexWrap: 'wrap',
    paddingBlock: 6,
    gap: 8,
  },
  collapsed: { flexDirection: 'row', alignItems: 'center' },
  right: { flexDirection: 'row', alignItems: 'center', gap: 10, marginInlineStart: 'auto' },
  progress: {
    position: 'absolute',
    insetInlineStart: 0,
    insetInlineEnd: 0,
    top: -4,
    height: 3,
    backgroundColor: 'transparent',
    overflow: 'hidden',
  },
  bar: { height: 3, backgroundColor: 'var(--x-accent)' },
})

const placeholders: Record<ComposerPlace['kind'], Label> = {
  home: 'whatsHappening',
  inline: 'postYourReply',
  photo: 'postYourReply',
  modal: 'whatsHappening',
}

const placeholderFor = ({ kind, parent, quote }: ComposerPlace): Label => {
  if (quote) return 'addComment'
  return parent ? 'postYourReply' : placeholders[kind]
}

/** Always there; it shows something only while a send is on its way. */
const Progress = ({ sending }: { sending: boolean }) => (
  <View
    role="progressbar"
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={sending ? 70 : 0}
    testID="progressbar"
    style={styles.progress}
  >
    <View testID="progressBar-bar" style={[styles.bar, { width: sending ? '70%' : 0 }]} />
  </View>
)

/** One composer: home, under a post, beside a photo or in a dialog. Several may be in the page at once. */
export const Composer = ({
  place,
  onDismiss = () => {},
}: {
  place: ComposerPlace
  onDismiss?: () => void
}) => {
  const say = useLabel()
  const key = keyOf(place)
  const model = useModel(key)
  const account = usePage((now) => now.account)
  const editorEpoch = usePage((now) => now.editorEpoch)
  const narrow = useNarrow()
  const plain = usePage((now) => now.switches.textarea) || narrow
  const quoted = usePage((now) => now.posts.get(place.quote ?? ''))
  const [opened, setOpened] = useState(place.kind === 'home' || place.kind === 'modal')
  const inline = place.kind === 'inline' || place.kind === 'photo'
  const weight = weigh(textOf(model.parts[model.active] ?? model.parts[0]!))
  const EditorPart = plain ? TextArea : DraftEditor
  const full = opened || weight > 0

  useEffect(() => {
    if (weight > 0) setOpened(true)
  }, [weight])

  const names = ['first', 'second', 'third']
  const editors = model.parts.map((part, index) => (
    <View
      key={names[index]}
      dataSet={{ 'rbd-draggable-id': names[index] }}
      style={full ? null : { flexGrow: 1 }}
    >
      <Boundary key={`${editorEpoch}-${plain}`}>
        <EditorPart
          index={index}
          state={part}
          inline={inline}
          placeholder={say(index > 0 ? 'addAnother' : placeholderFor(place))}
          focusOnMount={place.kind === 'modal' && index === model.active}
          onChange={(state) => setPart(key, index, state)}
          onSend={() => send(place, 'keyboard')}
          onDismiss={onDismiss}
          onFiles={(names) => attach(key, names)}
          onFocus={() => {
            setOpened(true)
            if (model.active !== index) changeModel(key, { active: index })
          }}
        />
      </Boundary>
    </View>
  ))

  return (
    <View style={styles.root} {...(inline ? { testID: 'inline_reply_offscreen' } : {})}>
      <Progress sending={model.sending} />
      <View style={styles.columns}>
        <View style={styles.face}>
          <Avatar handle={account} />
        </View>
        <View style={[styles.body, !full && styles.collapsed]}>
          <div
            data-rbd-droppable-id="composer"
            data-rbd-droppable-context-id="0"
            style={{ flexGrow: 1, minWidth: 0 }}
          >
            <View>{editors}</View>
          </div>
          <Attachments composer={key} media={model.media} />
          {quoted && <QuotedPost post={quoted} />}
          <View testID="toolBar" role={full ? 'navigation' : undefined} style={styles.foot}>
            {full && <ToolBar onFiles={(names) => attach(key, names)} />}
            <View style={styles.right}>
              {weight > 0 && <Countdown weight={weight} />}
              {weight > 0 && !inline && model.parts.length < PARTS && (
                <RoundPress
                  icon="plus"
                  testID="addButton"
                  aria-label={say('addAnother')}
                  onPress={() => addPart(key)}
                />
              )}
              <SendButton place={place} model={model} />
            </View>
          </View>
        </View>
      </View>
    </View>
  )
}
