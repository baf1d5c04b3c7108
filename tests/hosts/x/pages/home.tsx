import { Pressable, StyleSheet, View } from 'react-native-web'
import { Composer } from '../composer/composer.tsx'
import { VirtualList } from '../feed/virtual-list.tsx'
import { Article } from '../post/article.tsx'
import { useLabel } from '../shell/use-label.ts'
import { Words } from '../shell/words.tsx'
import { showFresh } from '../store/fresh.ts'
import { usePage } from '../store/page.ts'
import { Section } from './section.tsx'

const styles = StyleSheet.create({
  tabs: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    flexDirection: 'row',
    height: 53,
    backgroundColor: 'color-mix(in srgb, var(--x-ground) 88%, transparent)',
    backdropFilter: 'blur(12px)',
    borderBottomWidth: 1,
    borderStyle: 'solid',
    borderColor: 'var(--x-line)',
  },
  tab: { flexGrow: 1, flexBasis: 0, alignItems: 'center' },
  tabText: { justifyContent: 'center', flexGrow: 1 },
  line: { height: 4, width: 56, borderRadius: 9999, backgroundColor: 'var(--x-accent)' },
  composer: {
    paddingInline: 16,
    paddingTop: 4,
    borderBottomWidth: 1,
    borderStyle: 'solid',
    borderColor: 'var(--x-line)',
  },
  fresh: {
    alignItems: 'center',
    padding: 12,
    borderBottomWidth: 1,
    borderStyle: 'solid',
    borderColor: 'var(--x-line)',
  },
})

const Tabs = () => {
  const say = useLabel()
  return (
    <View role="tablist" style={styles.tabs}>
      {(['forYou', 'following'] as const).map((name, index) => (
        <View key={name} role="tab" aria-selected={index === 0} style={styles.tab}>
          <View style={styles.tabText}>
            <Words bold={index === 0} faint={index !== 0}>
              {say(name)}
            </Words>
          </View>
          {index === 0 && <View style={styles.line} />}
        </View>
      ))}
    </View>
  )
}

const place = { kind: 'home', parent: null, quote: null } as const

export const Home = () => {
  const say = useLabel()
  const posts = usePage((now) => now.posts)
  const home = usePage((now) => now.home)
  const fresh = usePage((now) => now.fresh)
  const cells = home.map((id, index) => {
    const joined = posts.get(home[index + 1] ?? '')?.parent === id
    return { key: id, joined, render: () => <Article post={posts.get(id)!} threadBelow={joined} /> }
  })
  return (
    <View>
      <Tabs />
      <View style={styles.composer}>
        <Composer place={place} />
      </View>
      {fresh.length > 0 && (
        <Pressable role="button" onPress={showFresh} style={styles.fresh}>
          <Words accent>{say('showPosts', { n: fresh.length })}</Words>
        </Pressable>
      )}
      <Section title={say('yourHome')}>
        <VirtualList name="home" cells={cells} label={say('timeline')} />
      </Section>
    </View>
  )
}
