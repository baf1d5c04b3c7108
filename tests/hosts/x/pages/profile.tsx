import { StyleSheet, View } from 'react-native-web'
import { VirtualList } from '../feed/virtual-list.tsx'
import { Article } from '../post/article.tsx'
import { Avatar } from '../shell/avatar.tsx'
import { useLabel } from '../shell/use-label.ts'
import { Words } from '../shell/words.tsx'
import { usePage } from '../store/page.ts'
import { people, personOf } from '../store/people.ts'
import { ColumnHead } from './column-head.tsx'
import { Nothing } from './nothing.tsx'
import { Section } from './section.tsx'

const styles = StyleSheet.create({
  banner: { height: 200, backgroundImage: 'linear-gradient(120deg, #3b2a20, #a9744a 60%, #e6c79c)' },
  about: {
    paddingInline: 16,
    paddingBottom: 12,
    marginTop: -66,
    gap: 4,
    borderBottomWidth: 1,
    borderStyle: 'solid',
    borderColor: 'var(--x-line)',
  },
})

export const Profile = ({ handle }: { handle: string }) => {
  const say = useLabel()
  const posts = usePage((now) => now.posts)
  const { name, bio } = personOf(handle)
  const own = [...posts.values()].filter(({ author }) => author === handle)
  const cells = own.map((post) => ({ key: post.id, render: () => <Article post={post} /> }))
  if (!people.has(handle)) return <Nothing />
  return (
    <View>
      <ColumnHead title={name} />
      <View style={styles.banner} />
      <View style={styles.about}>
        <Avatar handle={handle} size={133} />
        <View testID="UserName">
          <Words bold large>
            {name}
          </Words>
          <Words faint>@{handle}</Words>
        </View>
        <Words testID="UserDescription">{bio}</Words>
      </View>
      <Section title={name}>
        <VirtualList key={handle} name={`profile-${handle}`} cells={cells} label={say('timeline')} />
      </Section>
    </View>
  )
}
