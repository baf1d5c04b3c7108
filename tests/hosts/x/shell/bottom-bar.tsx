import { StyleSheet, View } from 'react-native-web'
import { usePage } from '../store/page.ts'
import { Icon } from './icon.tsx'
import { LinkTo } from './link-to.tsx'
import { useLabel } from './use-label.ts'

const styles = StyleSheet.create({
  bar: {
    position: 'fixed',
    bottom: 0,
    insetInlineStart: 0,
    insetInlineEnd: 0,
    height: 53,
    flexDirection: 'row',
    justifyContent: 'space-around',
    alignItems: 'center',
    backgroundColor: 'var(--x-ground)',
    borderTopWidth: 1,
    borderStyle: 'solid',
    borderColor: 'var(--x-line)',
    zIndex: 5,
    color: 'var(--x-text)',
  },
  write: {
    position: 'fixed',
    bottom: 73,
    insetInlineEnd: 20,
    width: 56,
    height: 56,
    borderRadius: 9999,
    backgroundColor: 'var(--x-accent)',
    color: '#fff',
    alignItems: 'center',
    justifyContent: 'center',
    zIndex: 5,
  },
})

/** Narrow pages have their navigation below, in the layers. */
export const BottomBar = () => {
  const say = useLabel()
  const handle = usePage((now) => now.navAccount)
  return (
    <View>
      <LinkTo
        to="/compose/post"
        testID="FloatingActionButtons_Tweet_Button"
        aria-label={say('post')}
        style={styles.write}
      >
        <Icon name="pen" size={24} />
      </LinkTo>
      <View testID="BottomBar" role="navigation" style={styles.bar}>
        <LinkTo to="/home" testID="AppTabBar_Home_Link" aria-label={say('home')}>
          <Icon name="home" size={26} />
        </LinkTo>
        <LinkTo to="/notifications" testID="AppTabBar_Notifications_Link" aria-label={say('notifications')}>
          <Icon name="bell" size={26} />
        </LinkTo>
        <LinkTo to="/i/chat" testID="AppTabBar_DirectMessage_Link" aria-label={say('chat')}>
          <Icon name="chat" size={26} />
        </LinkTo>
        <LinkTo to={`/${handle}`} testID="AppTabBar_Profile_Link" aria-label={say('profile')}>
          <Icon name="person" size={26} />
        </LinkTo>
      </View>
    </View>
  )
}
