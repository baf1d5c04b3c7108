import { StyleSheet, View } from 'react-native-web'
import { useLabel } from './use-label.ts'
import { useNarrow } from './use-narrow.ts'
import { Words } from './words.tsx'

const styles = StyleSheet.create({
  note: {
    position: 'fixed',
    bottom: 0,
    insetInlineStart: 0,
    insetInlineEnd: 0,
    zIndex: 20,
    alignItems: 'center',
    pointerEvents: 'none',
  },
  text: {
    backgroundColor: '#6b3f1d',
    color: '#fff',
    paddingInline: 12,
    paddingBlock: 2,
    borderTopLeftRadius: 6,
    borderTopRightRadius: 6,
  },
})

/** Says what this page is, over everything, and takes no press. */
export const Note = () => {
  const say = useLabel()
  const narrow = useNarrow()
  return (
    <View style={[styles.note, narrow && { bottom: 53 }]}>
      <Words small style={styles.text}>
        {say('standIn')}
      </Words>
    </View>
  )
}
