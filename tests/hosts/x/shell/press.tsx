import type { ComponentProps, ReactNode } from 'react'
import { Pressable, StyleSheet, type StyleValue, View } from 'react-native-web'
import { colour } from './colour.ts'
import { Icon, type IconName } from './icon.tsx'
import { Words } from './words.tsx'

const styles = StyleSheet.create({
  pill: {
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: 9999,
    minHeight: 36,
    paddingInline: 16,
    backgroundColor: colour.button,
  },
  blue: { backgroundColor: colour.accent },
  outline: { backgroundColor: 'transparent', borderWidth: 1, borderStyle: 'solid', borderColor: colour.line },
  off: { opacity: 0.5 },
  pillText: { color: colour.onButton },
  white: { color: '#fff' },
  round: {
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: 9999,
    width: 34,
    height: 34,
    color: colour.accent,
  },
  roundHover: { backgroundColor: 'color-mix(in srgb, currentColor 12%, transparent)' },
})

type Pressed = ComponentProps<typeof Pressable>

/** A filled button with a word on it. */
export const Pill = ({
  look = 'plain',
  children,
  style,
  ...rest
}: Omit<Pressed, 'style'> & {
  look?: 'plain' | 'blue' | 'outline'
  children: string
  style?: StyleValue
}) => (
  <Pressable
    role="button"
    {...rest}
    style={[
      styles.pill,
      look === 'blue' && styles.blue,
      look === 'outline' && styles.outline,
      rest.disabled && styles.off,
      style,
    ]}
  >
    <View style={{ flexDirection: 'row' }}>
      <Words bold style={look === 'plain' ? styles.pillText : look === 'blue' && styles.white}>
        <Words bold style={look === 'plain' ? styles.pillText : look === 'blue' && styles.white}>
          {children}
        </Words>
      </Words>
    </View>
  </Pressable>
)

/** A round button with an icon. */
export const RoundPress = ({
  icon,
  tint,
  size,
  children,
  ...rest
}: Omit<Pressed, 'style'> & { icon: IconName; tint?: string; size?: number; children?: ReactNode }) => (
  <Pressable
    role="button"
    {...rest}
    style={({ hovered }) => [
      styles.round,
      tint ? { color: tint } : null,
      hovered && styles.roundHover,
      rest.disabled && styles.off,
    ]}
  >
    <View>
      <Icon name={icon} size={size ?? 20} />
      {children}
    </View>
  </Pressable>
)
