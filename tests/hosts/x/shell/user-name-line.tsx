import { View } from 'react-native-web'
import { personOf } from '../store/people.ts'
import { LinkTo } from './link-to.tsx'
import { Words } from './words.tsx'

export const UserNameLine = ({ handle }: { handle: string }) => (
  <View>
    <LinkTo to={`/${handle}`}>
      <Words bold>{personOf(handle).name}</Words>
    </LinkTo>
    <Words faint dir="ltr">
      @{handle}
    </Words>
  </View>
)
