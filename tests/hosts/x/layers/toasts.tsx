import { StyleSheet, View } from 'react-native-web'
import { LinkTo } from '../shell/link-to.tsx'
import { Words } from '../shell/words.tsx'
import { usePage } from '../store/page.ts'

const styles = StyleSheet.create({
  layer: {
    position: 'fixed',
    insetInlineStart: 0,
    insetInlineEnd: 0,
    bottom: 40,
    zIndex: 14,
    alignItems: 'center',
    gap: 8,
    pointerEvents: 'none',
  },
  toast: {
    pointerEvents: 'auto',
    flexDirection: 'row',
    gap: 24,
    alignItems: 'center',
    backgroundColor: '#1d9bf0',
    borderRadius: 4,
    paddingInline: 16,
    paddingBlock: 12,
  },
  text: { color: '#fff' },
})

export const Toasts = () => {
  const toasts = usePage((now) => now.toasts)
  return (
    <View style={styles.layer}>
      {toasts.map(({ key, text, link }) => (
        <View key={key} role="alert" testID="toast" style={styles.toast}>
          <View>
            <Words style={styles.text}>
              <Words style={styles.text}>{text}</Words>
            </Words>
          </View>
          {link && (
            <LinkTo to={link.to}>
              <Words bold style={styles.text}>
                {link.label}
              </Words>
            </LinkTo>
          )}
        </View>
      ))}
    </View>
  )
}
