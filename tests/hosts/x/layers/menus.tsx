import { useEffect } from 'react'
import { Pressable, StyleSheet, View } from 'react-native-web'
import { Avatar } from '../shell/avatar.tsx'
import { Icon, type IconName } from '../shell/icon.tsx'
import { push } from '../shell/navigation.ts'
import { useLabel } from '../shell/use-label.ts'
import { Words } from '../shell/words.tsx'
import { switchAccount } from '../store/account.ts'
import { change, page, toggled, usePage } from '../store/page.ts'
import { accounts, personOf } from '../store/people.ts'
import { closeMenu } from './open-menu.ts'

const styles = StyleSheet.create({
  layer: { position: 'fixed', inset: 0, zIndex: 11 },
  menu: {
    position: 'absolute',
    minWidth: 200,
    borderRadius: 12,
    backgroundColor: 'var(--x-ground)',
    boxShadow: '0 0 15px rgba(101,119,134,0.35)',
    overflow: 'hidden',
    paddingBlock: 4,
  },
  item: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: 12,
    paddingInline: 16,
    paddingBlock: 12,
    color: 'var(--x-text)',
  },
  hover: { backgroundColor: 'var(--x-hover)' },
})

type Item = { testID?: string; icon?: IconName; handle?: string; text: string; onPress: () => void }

const MenuItem = ({ testID, icon, handle, text, onPress }: Item) => (
  <Pressable
    role="menuitem"
    testID={testID}
    onPress={() => {
      closeMenu()
      onPress()
    }}
    style={({ hovered }) => [styles.item, hovered && styles.hover]}
  >
    {icon && <Icon name={icon} />}
    {handle && <Avatar handle={handle} linked={false} />}
    <View>
      <Words bold>{text}</Words>
      {handle && <Words faint>@{handle}</Words>}
    </View>
  </Pressable>
)

const useItems = (): Item[] => {
  const say = useLabel()
  const menu = usePage((now) => now.menu)
  const account = usePage((now) => now.account)
  if (!menu) return []
  if (menu.kind === 'accounts')
    return accounts.map((handle) => ({
      testID: handle === account ? 'AccountSwitcher_Current' : 'UserCell',
      handle,
      text: personOf(handle).name,
      onPress: () => switchAccount(handle),
    }))
  const post = page().posts.get(menu.post ?? '')
  if (!post) return []
  if (menu.kind === 'more')
    return [
      {
        icon: 'views',
        text: say('viewQuotes'),
        onPress: () => push(`/${post.author}/status/${post.id}/quotes`),
      },
    ]
  return [
    {
      testID: 'retweetConfirm',
      icon: 'repost',
      text: say('repost'),
      onPress: () => change((now) => ({ reposted: toggled(now.reposted, post.id) })),
    },
    { icon: 'pen', text: say('quote'), onPress: () => push(`/compose/post?quote=${post.id}`) },
  ]
}

/** The dropdown that is open, if one is. */
export const Menus = () => {
  const menu = usePage((now) => now.menu)
  const items = useItems()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') closeMenu()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  if (!menu) return null
  const top = Math.min(menu.at.y, innerHeight - 60 * items.length - 16)
  const left = Math.min(menu.at.x, innerWidth - 260)
  return (
    <View style={styles.layer} onClick={closeMenu}>
      <View role="menu" testID="Dropdown" style={[styles.menu, { top, left }]}>
        {items.map((item) => (
          <MenuItem key={item.text} {...item} />
        ))}
      </View>
    </View>
  )
}
