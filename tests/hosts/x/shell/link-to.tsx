import type { AriaAttributes, ReactNode } from 'react'
import { StyleSheet, type StyleValue, Text, View } from 'react-native-web'
import { push } from './navigation.ts'

const styles = StyleSheet.create({
  link: { color: 'inherit', cursor: 'pointer', textDecorationLine: 'none' },
})

type Props = AriaAttributes & {
  to: string
  children: ReactNode
  id?: string
  testID?: string
  role?: string
  style?: StyleValue
  tabIndex?: number
  /** Within running text a link is a Text, so that it wraps with it. */
  inText?: boolean
  /** Instead of following the address. */
  onFollow?: () => void
}

/** An anchor that the app follows itself; with a modifier the browser does. */
export const LinkTo = ({ to, inText, onFollow, style, role = 'link', ...rest }: Props) => {
  const Part = inText ? Text : View
  return (
    <Part
      {...rest}
      role={role}
      href={to}
      style={[styles.link, style]}
      onClick={(event) => {
        event.stopPropagation()
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        if (onFollow) return onFollow()
        push(to)
      }}
    />
  )
}
