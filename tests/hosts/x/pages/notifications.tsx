import { StyleSheet, View } from 'react-native-web'
import { VirtualList } from '../feed/virtual-list.tsx'
import { Article } from '../post/article.tsx'
import { Avatar } from '../shell/avatar.tsx'
import { Icon } from '../shell/icon.tsx'
import { useLabel } from '../shell/use-label.ts'
import { Words } from '../shell/words.tsx'
import { usePage } from '../store/page.ts'
import { personOf } from '../store/people.ts'
import { ColumnHead } from './column-head.tsx'
import { Section } from './section.tsx'

const styles = StyleSheet.create({
  row: { flexDirection: 'row', gap: 12, padding: 16, color: '#f91880' },
})

/** An article that is not a post: it names no status. */
const Liked = ({ handle }: { handle: string }) => {
  const say = useLabel()
  return (
    <View role="article" testID="notification" tabIndex={0} style={styles.row}>
      <Icon name="like" fill size={28} />
      <View style={{ gap: 8 }}>
        <Avatar handle={handle} size={32} />
        <Words>{say('likedYours', { name: personOf(handle).name })}</Words>
      </View>
    </View>
  )
}

export const Notifications = () => {
  const say = useLabel()
  const posts = usePage((now) => now.posts)
  const account = usePage((now) => now.account)
  const mentions = [...posts.values()].filter(({ text }) => text.includes(`@${account}`)).slice(0, 20)
  const cells = [
    { key: 'liked-1', render: () => <Liked handle="ana_prieto" /> },
    ...mentions.map((post) => ({ key: post.id, render: () => <Article post={post} /> })),
    { key: 'liked-2', render: () => <Liked handle="sunny_min" /> },
  ]
  return (
    <View>
      <ColumnHead title={say('notifications')} />
      <Section title={say('notifications')}>
        <VirtualList name={`notifications-${account}`} cells={cells} label={say('notifications')} />
      </Section>
    </View>
  )
}
