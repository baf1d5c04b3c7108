import { StyleSheet, View } from 'react-native-web'
import { Pill } from '../shell/press.tsx'
import { useLabel } from '../shell/use-label.ts'
import { Words } from '../shell/words.tsx'

const styles = StyleSheet.create({
  layer: {
    position: 'fixed',
    inset: 0,
    zIndex: 12,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: 'var(--x-mask)',
  },
  box: { width: 320, padding: 32, gap: 12, borderRadius: 16, backgroundColor: 'var(--x-ground)' },
})

/** What leaving with a text asks. */
export const SaveSheet = ({ onSave, onDiscard }: { onSave: () => void; onDiscard: () => void }) => {
  const say = useLabel()
  return (
    <View style={styles.layer}>
      <View testID="confirmationSheetDialog" role="alertdialog" aria-modal style={styles.box}>
        <Words bold large role="heading">
          {say('saveTitle')}
        </Words>
        <Words faint>{say('saveText')}</Words>
        <Pill testID="confirmationSheetConfirm" onPress={onSave}>
          {say('save')}
        </Pill>
        <Pill
          look="outline"
          testID="confirmationSheetCancel"
          onPress={onDiscard}
          style={{ backgroundColor: 'var(--x-field)' }}
        >
          {say('discard')}
        </Pill>
      </View>
    </View>
  )
}
