import { useEffect, useRef } from 'react'
import { View } from 'react-native-web'
import { Pill } from '../shell/press.tsx'
import { useLabel } from '../shell/use-label.ts'
import { record, type Via } from '../store/record.ts'
import type { DraftModel } from './draft-model.ts'
import type { ComposerPlace } from './place.ts'
import { canSend, send } from './send.ts'

const labelFor = ({ kind, parent }: ComposerPlace, parts: number) => {
  if (parts > 1) return 'postAll'
  return parent && kind !== 'home' ? 'reply' : 'post'
}

/** A real Pressable rendered as a button. Chromium says of a click which pointer made it. */
export const SendButton = ({ place, model }: { place: ComposerPlace; model: DraftModel }) => {
  const say = useLabel()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const note = (event: Event) => record.react.push(`root-${event.type}`)
    const node = box.current!
    node.addEventListener('click', note)
    return () => node.removeEventListener('click', note)
  }, [])
  return (
    <div
      ref={box}
      onClickCapture={() => record.react.push('capture')}
      onClick={() => record.react.push('bubble')}
    >
      <View>
        <Pill
          testID={place.kind === 'modal' ? 'tweetButton' : 'tweetButtonInline'}
          look={place.kind === 'modal' || place.kind === 'home' ? 'plain' : 'plain'}
          disabled={!canSend(model)}
          onPress={({ nativeEvent }) => {
            const via: Via = nativeEvent.pointerType === 'touch' ? 'touch' : 'button'
            send(place, via)
          }}
        >
          {say(labelFor(place, model.parts.length))}
        </Pill>
      </View>
    </div>
  )
}
