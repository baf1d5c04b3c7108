/** The little of react-native-web that the stand-in uses; the package ships no types. */
declare module 'react-native-web' {
  import type { AriaAttributes, FC, KeyboardEvent, MouseEvent, PropsWithChildren, Ref } from 'react'

  export type StyleValue = Record<string, unknown> | false | null | undefined | readonly StyleValue[]

  type Common = PropsWithChildren<AriaAttributes> & {
    dataSet?: Record<string, string | undefined>
    dir?: string
    href?: string
    id?: string
    lang?: string
    onBlur?: () => void
    onClick?: (event: MouseEvent<HTMLElement>) => void
    onClickCapture?: (event: MouseEvent<HTMLElement>) => void
    onMouseDown?: (event: MouseEvent<HTMLElement>) => void
    onFocus?: () => void
    onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
    ref?: Ref<HTMLElement>
    role?: string
    style?: StyleValue
    tabIndex?: number
    testID?: string
  }

  export const View: FC<Common>
  export const Text: FC<Common & { numberOfLines?: number }>
  export const Pressable: FC<
    Omit<Common, 'style' | 'onClick'> & {
      disabled?: boolean
      onPress?: (event: { nativeEvent: PointerEvent; preventDefault(): void }) => void
      style?: StyleValue | ((state: { hovered: boolean; focused: boolean; pressed: boolean }) => StyleValue)
    }
  >
  export const StyleSheet: {
    create: <Styles extends Record<string, Record<string, unknown>>>(styles: Styles) => Styles
  }
}
