import type { ComponentProps } from 'react'
import { StyleSheet, Text } from 'react-native-web'
import { colour } from './colour.ts'

const styles = StyleSheet.create({
  base: {
    color: colour.text,
    fontFamily: 'var(--x-font)',
    fontSize: '1rem',
    lineHeight: '1.34rem',
    overflowWrap: 'break-word',
  },
  faint: { color: colour.faint },
  bold: { fontWeight: '700' },
  accent: { color: colour.accent },
  large: { fontSize: '1.34rem', lineHeight: '1.6rem' },
  small: { fontSize: '0.87rem', lineHeight: '1.07rem' },
})

type Props = ComponentProps<typeof Text> & {
  faint?: boolean
  bold?: boolean
  accent?: boolean
  large?: boolean
  small?: boolean
}

/** Text of the page, in the sizes it knows. */
export const Words = ({ faint, bold, accent, large, small, style, ...rest }: Props) => (
  <Text
    {...rest}
    style={[
      styles.base,
      faint && styles.faint,
      bold && styles.bold,
      accent && styles.accent,
      large && styles.large,
      small && styles.small,
      style,
    ]}
  />
)
