import { useEffect } from 'react'
import { StyleSheet, View } from 'react-native-web'
import { Actions } from '../post/actions.tsx'
import { photoSource } from '../post/photo-drawing.tsx'
import { leave } from '../shell/navigation.ts'
import { RoundPress } from '../shell/press.tsx'
import { useLabel } from '../shell/use-label.ts'
import { usePage } from '../store/page.ts'
import { known } from '../store/seed.ts'
import { Conversation } from './status.tsx'

const styles = StyleSheet.create({
  layer: {
    position: 'fixed',
    inset: 0,
    zIndex: 9,
    flexDirection: 'row',
    backgroundColor: 'rgba(20, 14, 10, 0.95)',
  },
  stage: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    justifyContent: 'center',
    alignItems: 'center',
    padding: 12,
  },
  close: { position: 'absolute', top: 12, insetInlineStart: 12 },
  actions: { position: 'absolute', bottom: 8, width: 460, maxWidth: '80%' },
  side: { width: 350, backgroundColor: 'var(--x-ground)', overflowY: 'auto' },
})

/** A photo over the page it was opened from, with the conversation of its post in the right column. */
export const Photo = ({ id }: { id: string }) => {
  const say = useLabel()
  const post = usePage((now) => now.posts.get(id))
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  if (!post) return null
  return (
    <View style={styles.layer}>
      <View role="dialog" aria-modal aria-label={say('image')} style={{ flexDirection: 'row', flexGrow: 1 }}>
        <View style={styles.stage}>
          <View testID="swipe-to-dismiss" style={{ width: '100%', maxWidth: 900 }}>
            <img alt={say('image')} src={photoSource(id === known.lenaBrokenMug)} style={{ width: '100%' }} />
          </View>
          <View style={styles.close}>
            <RoundPress icon="close" tint="#fff" aria-label={say('close')} onPress={leave} />
          </View>
          <View style={styles.actions}>
            <Actions post={post} />
          </View>
        </View>
        <View style={styles.side}>
          <Conversation id={id} kind="photo" />
        </View>
      </View>
    </View>
  )
}
