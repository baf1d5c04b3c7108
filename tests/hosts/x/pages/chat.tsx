import { View } from 'react-native-web'
import { useLabel } from '../shell/use-label.ts'
import { Words } from '../shell/words.tsx'
import { ColumnHead } from './column-head.tsx'

export const Chat = () => {
  const say = useLabel()
  return (
    <View>
      <ColumnHead title={say('chat')} />
      <View style={{ padding: 32 }}>
        <Words faint>{say('noMessages')}</Words>
      </View>
    </View>
  )
}
