import type { ReactNode } from 'react'
import { useId } from 'react'
import { View } from 'react-native-web'

/** The region that holds a list, with its heading for those who hear the page. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = `accessible-list-${useId().replaceAll(':', '')}`
  return (
    <View role="region" aria-labelledby={id}>
      <h1 id={id} className="standin-heard">
        {title}
      </h1>
      {children}
    </View>
  )
}
