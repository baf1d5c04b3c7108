import { View } from 'react-native-web'
import { ComposeDialog } from '../layers/compose-dialog.tsx'
import { Menus } from '../layers/menus.tsx'
import { Toasts } from '../layers/toasts.tsx'
import { Photo } from '../pages/photo.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { usePlace } from './navigation.ts'
import { Note } from './note.tsx'
import { useNarrow } from './use-narrow.ts'

/** Everything that lies over the page, in one place before the page itself. */
export const Layers = () => {
  const { front, reply } = usePlace()
  const narrow = useNarrow()
  return (
    <div id="layers" style={{ zIndex: 1 }}>
      <Note />
      <View>{narrow && <BottomBar />}</View>
      <View testID="chat-drawer-root" />
      <View testID="GrokDrawer" />
      {front.kind === 'photo' && (
        <View>
          <Photo id={front.id} />
        </View>
      )}
      {front.kind === 'compose' && (
        <View>
          <ComposeDialog key={`${reply}-${front.quote}`} parent={reply} quote={front.quote} />
        </View>
      )}
      <View>
        <Menus />
      </View>
      <View>
        <Toasts />
      </View>
    </div>
  )
}
