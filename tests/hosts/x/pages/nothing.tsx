import { View } from 'react-native-web'
import { useLabel } from '../shell/use-label.ts'
import { Words } from '../shell/words.tsx'

export const Nothing = () => {
  const say = useLabel()
  return (
    <View testID="error-detail" style={{ padding: 32, alignItems: 'center' }}>
      <Words faint>{say('notThere')}</Words>
    </View>
  )
}
