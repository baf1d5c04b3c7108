import { type ReactNode, useEffect, useRef } from 'react'
import { StyleSheet, View } from 'react-native-web'
import { RoundPress } from '../shell/press.tsx'
import { useLabel } from '../shell/use-label.ts'
import { usePage } from '../store/page.ts'

const styles = StyleSheet.create({
  layer: { position: 'fixed', inset: 0, zIndex: 10 },
  mask: { position: 'absolute', inset: 0, backgroundColor: 'var(--x-mask)' },
  frame: { position: 'relative', height: '100%', pointerEvents: 'none' },
  centre: { alignItems: 'center', height: '100%', pointerEvents: 'none' },
  box: {
    pointerEvents: 'auto',
    marginTop: '5vh',
    width: 600,
    maxWidth: '100vw',
    maxHeight: '90vh',
    minHeight: 300,
    borderRadius: 16,
    backgroundColor: 'var(--x-ground)',
    overflowY: 'auto',
    overflowX: 'hidden',
  },
  bar: {
    flexDirection: 'row',
    justifyContent: 'space-between',
    alignItems: 'center',
    height: 53,
    paddingInline: 16,
    flexShrink: 0,
  },
})

/**
 * Keeps the focus within: what is focused outside loses it again, save for nodes that are marked as exempt. The page's
 * own layers above count as inside.
 */
const useFocusTrap = (box: React.RefObject<HTMLElement | null>) => {
  const on = usePage((now) => now.switches.focusTrap)
  useEffect(() => {
    if (!on) return
    let last: HTMLElement | null = null
    const onFocus = (event: FocusEvent) => {
      const target = event.target as HTMLElement
      if (!target.closest) return
      const inside =
        box.current?.contains(target) ||
        target.closest('[role="menu"], [data-testid="confirmationSheetDialog"]')
      if (inside) last = target
      else if (!target.closest('[no-focustrapview-refocus]'))
        (last?.isConnected ? last : box.current?.querySelector<HTMLElement>('button'))?.focus()
    }
    document.addEventListener('focus', onFocus, true)
    return () => document.removeEventListener('focus', onFocus, true)
  }, [on, box])
}

export const Dialog = ({
  onClose,
  right,
  children,
}: {
  onClose: () => void
  right?: ReactNode
  children: ReactNode
}) => {
  const say = useLabel()
  const box = useRef<HTMLElement>(null)
  useFocusTrap(box)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onClose])
  return (
    <View style={styles.layer}>
      <View testID="mask" style={styles.mask} onClick={onClose} />
      <View ref={box} role="group" style={styles.frame}>
        <View style={styles.centre}>
          <View role="dialog" aria-modal aria-labelledby="modal-header" style={styles.box}>
            <View>
              <View style={styles.bar}>
                <RoundPress
                  icon="close"
                  testID="app-bar-close"
                  tint="var(--x-text)"
                  aria-label={say('close')}
                  onPress={onClose}
                />
                <View id="modal-header">{right}</View>
              </View>
              <View>{children}</View>
            </View>
          </View>
        </View>
      </View>
    </View>
  )
}
