import { StyleSheet, View } from 'react-native-web'
import { Composer } from '../composer/composer.tsx'
import type { ComposerPlace } from '../composer/place.ts'
import { VirtualList } from '../feed/virtual-list.tsx'
import { Article } from '../post/article.tsx'
import { useLabel } from '../shell/use-label.ts'
import { parentsOf, repliesTo } from '../store/conversation.ts'
import { page, usePage } from '../store/page.ts'
import type { Post } from '../store/post.ts'
import { ColumnHead } from './column-head.tsx'
import { Nothing } from './nothing.tsx'
import { Section } from './section.tsx'

const styles = StyleSheet.create({ composer: { paddingInline: 16, paddingBlock: 4 } })

/** The focused post, and under it the place to answer it. */
const Focused = ({ post, kind }: { post: Post; kind: ComposerPlace['kind'] }) => (
  <View>
    <View>
      <Article post={post} focused />
    </View>
    {post.temporary ? null : (
      <View style={styles.composer}>
        <Composer key={post.id} place={{ kind, parent: post.id, quote: null }} />
      </View>
    )}
  </View>
)

/** `kind` says where it stands: a photo's column may lie over the same conversation. */
export const Conversation = ({ id, kind = 'inline' }: { id: string; kind?: ComposerPlace['kind'] }) => {
  const say = useLabel()
  const posts = usePage((now) => now.posts)
  const post = posts.get(id)!
  const parents = parentsOf(page(), id)
  const replies = repliesTo(page(), id)
  const cells = [
    ...parents.map((parent) => ({
      key: parent.id,
      joined: true,
      render: () => <Article post={parent} threadBelow />,
    })),
    { key: `focused-${id}`, render: () => <Focused post={post} kind={kind} /> },
    ...replies.map((reply) => ({ key: reply.id, render: () => <Article post={reply} /> })),
  ]
  return (
    <Section title={say('conversationTitle')}>
      <VirtualList key={id} name={`${kind}-${id}`} cells={cells} label={say('conversation')} />
    </Section>
  )
}

export const Status = ({ id }: { id: string }) => {
  const say = useLabel()
  const known = usePage((now) => now.posts.has(id))
  return (
    <View>
      <ColumnHead title={say('postTitle')} />
      {known ? <Conversation id={id} /> : <Nothing />}
    </View>
  )
}
