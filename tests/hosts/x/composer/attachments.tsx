import { StyleSheet, View } from 'react-native-web'
import { photoSource } from '../post/photo-drawing.tsx'
import { RoundPress } from '../shell/press.tsx'
import { useLabel } from '../shell/use-label.ts'
import { change } from '../store/page.ts'
import { changeModel, type Media, modelOf } from './draft-model.ts'
import { replaceEditors } from './replace-editors.ts'

/** How long an upload takes here, in milliseconds. */
const UPLOAD = 500

/** Uploading resets the editor on the page this imitates: its node is another one afterwards. */
export const attach = (key: string, names: string[]) => {
  changeModel(key, { media: [...modelOf(key).media, ...names.map((name) => ({ name, uploading: true }))] })
  replaceEditors()
  setTimeout(() => {
    changeModel(key, { media: modelOf(key).media.map((one) => ({ ...one, uploading: false })) })
    change({})
  }, UPLOAD)
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', gap: 8, marginBlock: 8 },
  one: { flexGrow: 1, flexBasis: 0, borderRadius: 16, overflow: 'hidden', position: 'relative' },
  busy: { opacity: 0.5 },
  remove: {
    position: 'absolute',
    top: 6,
    insetInlineEnd: 6,
    backgroundColor: 'rgba(15,20,25,0.75)',
    borderRadius: 9999,
  },
})

export const Attachments = ({ composer, media }: { composer: string; media: Media[] }) => {
  const say = useLabel()
  if (media.length === 0) return null
  return (
    <View testID="attachments" role="group" style={styles.row}>
      {media.map(({ name, uploading }, index) => (
        <View key={name} style={[styles.one, uploading && styles.busy]}>
          <img alt={name} src={photoSource(false)} style={{ width: '100%', display: 'block' }} />
          <View style={styles.remove}>
            <RoundPress
              icon="close"
              tint="#fff"
              aria-label={say('remove')}
              onPress={() => changeModel(composer, { media: media.filter((_one, at) => at !== index) })}
            />
          </View>
        </View>
      ))}
    </View>
  )
}
