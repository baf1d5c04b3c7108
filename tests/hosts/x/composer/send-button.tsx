import { View } from 'react-native-web'
import { Pill } from '../shell/press.tsx'
import { useLabel } from '../shell/use-label.ts'
import { record } from '../store/record.ts'
import type { DraftModel } from './draft-model.ts'
import type { ComposerPlace } from './place.ts'
import { canSend, send } from './send.ts'

const labelFor = ({ kind, parent }: ComposerPlace, parts: number) => {
  if (parts > 1) return 'postAll'
  return parent && kind !== 'home' ? 'reply' : 'post'
}

/** A real Pressable rendered as a button. Chromium says of a click which kind of pointer made it. */
export const SendButton = ({ place, model }: { place: ComposerPlace; model: DraftModel }) => {
  const say = useLabel()
  return (
    <View onClickCapture={() => record.react.push('capture')}>
      <Pill
        testID={place.kind === 'modal' ? 'tweetButton' : 'tweetButtonInline'}
        disabled={!canSend(model)}
        onPress={({ nativeEvent }) => {
          record.react.push('press')
          send(place, nativeEvent.pointerType === 'touch' ? 'touch' : 'button')
        }}
      >
        {say(labelFor(place, model.parts.length))}
      </Pill>
    </View>
  )
}
