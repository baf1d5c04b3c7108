import { Pressable, StyleSheet, View } from 'react-native-web'
import { openAccountMenu } from '../layers/open-menu.ts'
import type { Label } from '../store/labels.ts'
import { usePage } from '../store/page.ts'
import { personOf } from '../store/people.ts'
import { Avatar } from './avatar.tsx'
import { Icon, type IconName } from './icon.tsx'
import { LinkTo } from './link-to.tsx'
import { useLabel } from './use-label.ts'
import { Words } from './words.tsx'

const styles = StyleSheet.create({
  header: { flexGrow: 1, alignItems: 'flex-end', flexShrink: 0, zIndex: 3 },
  fixed: {
    position: 'fixed',
    top: 0,
    height: '100%',
    width: 275,
    paddingInline: 8,
    justifyContent: 'space-between',
  },
  fixedSlim: { width: 72 },
  place: { width: 275, flexShrink: 0 },
  placeSlim: { width: 72 },
  row: { flexDirection: 'row', alignItems: 'center', gap: 20, padding: 12, color: 'var(--x-text)' },
  post: {
    height: 52,
    borderRadius: 9999,
    backgroundColor: 'var(--x-button)',
    alignItems: 'center',
    justifyContent: 'center',
    marginTop: 12,
    marginInlineEnd: 20,
    color: 'var(--x-onButton)',
  },
  postSlim: { width: 50, height: 50, marginInlineEnd: 0 },
  account: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: 12,
    padding: 12,
    borderRadius: 9999,
    marginBlock: 12,
  },
  hover: { backgroundColor: 'var(--x-hover)' },
})

const useTabs = (): { to: string; testID?: string; icon: IconName; name: Label }[] => {
  const handle = usePage((now) => now.navAccount)
  return [
    { to: '/home', testID: 'AppTabBar_Home_Link', icon: 'home', name: 'home' },
    { to: '/explore', testID: 'AppTabBar_Explore_Link', icon: 'search', name: 'explore' },
    { to: '/notifications', testID: 'AppTabBar_Notifications_Link', icon: 'bell', name: 'notifications' },
    { to: '/i/chat', testID: 'AppTabBar_DirectMessage_Link', icon: 'chat', name: 'chat' },
    { to: `/${handle}`, testID: 'AppTabBar_Profile_Link', icon: 'person', name: 'profile' },
  ]
}

const AccountButton = ({ slim }: { slim: boolean }) => {
  const say = useLabel()
  const handle = usePage((now) => now.navAccount)
  return (
    <Pressable
      role="button"
      testID="SideNav_AccountSwitcher_Button"
      aria-label={say('accountMenu')}
      aria-haspopup="menu"
      onPress={openAccountMenu}
      style={({ hovered }) => [styles.account, hovered && styles.hover]}
    >
      <Avatar handle={handle} linked={false} />
      {slim ? null : (
        <View style={{ flexGrow: 1 }}>
          <Words bold numberOfLines={1}>
            {personOf(handle).name}
          </Words>
          <Words faint numberOfLines={1} dir="ltr">
            @{handle}
          </Words>
        </View>
      )}
      {slim ? null : <Icon name="more" />}
    </Pressable>
  )
}

/** The navigation at the side. What it says about the account is late after a switch. */
export const Header = ({ slim }: { slim: boolean }) => {
  const say = useLabel()
  return (
    <View role="banner" style={styles.header}>
      <View style={[styles.place, slim && styles.placeSlim]}>
        <View style={[styles.fixed, slim && styles.fixedSlim]}>
          <View>
            <View style={styles.row}>
              <Icon name="mark" size={30} fill />
            </View>
            <View role="navigation">
              {useTabs().map(({ to, testID, icon, name }) => (
                <LinkTo key={name} to={to} testID={testID} aria-label={say(name)}>
                  <View style={styles.row}>
                    <Icon name={icon} size={26} />
                    {slim ? null : <Words large>{say(name)}</Words>}
                  </View>
                </LinkTo>
              ))}
            </View>
            <LinkTo
              to="/compose/post"
              testID="SideNav_NewTweet_Button"
              aria-label={say('post')}
              style={[styles.post, slim && styles.postSlim]}
            >
              {slim ? (
                <Icon name="pen" />
              ) : (
                <Words bold style={{ color: 'var(--x-onButton)' }}>
                  {say('post')}
                </Words>
              )}
            </LinkTo>
          </View>
          <AccountButton slim={slim} />
        </View>
      </View>
    </View>
  )
}
