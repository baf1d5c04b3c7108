import { StyleSheet, View } from 'react-native-web'
import { push } from '../shell/navigation.ts'
import { RoundPress } from '../shell/press.tsx'
import { useLabel } from '../shell/use-label.ts'
import { Words } from '../shell/words.tsx'

const styles = StyleSheet.create({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    flexDirection: 'row',
    alignItems: 'center',
    gap: 24,
    height: 53,
    paddingInline: 16,
    backgroundColor: 'color-mix(in srgb, var(--x-ground) 88%, transparent)',
    backdropFilter: 'blur(12px)',
  },
})

/** The bar of a page below the first level. */
export const ColumnHead = ({ title }: { title: string }) => {
  const say = useLabel()
  const back = () => (history.length > 1 ? history.back() : push('/home'))
  return (
    <View style={styles.bar}>
      <RoundPress
        icon="back"
        testID="app-bar-back"
        aria-label={say('back')}
        tint="var(--x-text)"
        onPress={back}
      />
      <Words bold large role="heading" aria-level={2}>
        {title}
      </Words>
    </View>
  )
}
