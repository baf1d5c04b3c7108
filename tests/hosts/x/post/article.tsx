import { memo, type ReactNode, useEffect, useId, useState } from 'react'
import { StyleSheet, View } from 'react-native-web'
import { openMoreMenu } from '../layers/open-menu.ts'
import { Avatar } from '../shell/avatar.tsx'
import { LinkTo } from '../shell/link-to.tsx'
import { push } from '../shell/navigation.ts'
import { RoundPress } from '../shell/press.tsx'
import { isoTime, longTime, shortCount } from '../shell/times.ts'
import { useLabel } from '../shell/use-label.ts'
import { Words } from '../shell/words.tsx'
import { usePage } from '../store/page.ts'
import type { Post } from '../store/post.ts'
import { Actions } from './actions.tsx'
import { Card, SocialContext } from './around.tsx'
import { PostPhoto } from './post-photo.tsx'
import { PostText } from './post-text.tsx'
import { QuotedPost } from './quoted-post.tsx'
import { UserName } from './user-name.tsx'

const styles = StyleSheet.create({
  article: { paddingInline: 16, paddingTop: 12, paddingBottom: 10, cursor: 'pointer', outlineStyle: 'none' },
  focused: { cursor: 'auto', paddingBottom: 0 },
  columns: { flexDirection: 'row', gap: 8 },
  thread: {
    width: 2,
    flexGrow: 1,
    backgroundColor: 'var(--x-line)',
    alignSelf: 'center',
    marginTop: 4,
    marginBottom: -10,
  },
  body: { flexGrow: 1, flexBasis: 0, minWidth: 0, paddingBottom: 2 },
  head: {
    flexDirection: 'row',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    minHeight: 20,
    gap: 8,
  },
  more: { marginBlock: -8, marginInlineEnd: -8 },
  timeRow: { flexDirection: 'row', gap: 4, paddingBlock: 14 },
})

const TimeRow = ({ post }: { post: Post }) => {
  const language = usePage((now) => now.language)
  const say = useLabel()
  return (
    <View style={styles.timeRow}>
      {post.temporary ? null : (
        <Words faint>
          <LinkTo inText to={`/${post.author}/status/${post.id}`}>
            <time dateTime={isoTime(post.id)}>{longTime(post.id, language)}</time>
          </LinkTo>
        </Words>
      )}
      <Words faint>· {say('viewsWord', { n: shortCount(post.counts.views, language) })}</Words>
    </View>
  )
}

/** The parts under the head, the same for both shapes of an article. */
const Content = ({ post, ids, focused }: { post: Post; ids: (part: string) => string; focused: boolean }) => {
  const quoted = usePage((now) => now.posts.get(post.quote ?? ''))
  return (
    <>
      <View>
        <PostText post={post} id={ids('text')} focused={focused} />
      </View>
      {post.photo || quoted || post.card ? (
        <View id={ids('attachment')}>
          {post.photo && <PostPhoto post={post} />}
          {post.card && <Card card={post.card} />}
          {quoted && <QuotedPost post={quoted} />}
        </View>
      ) : null}
    </>
  )
}

const More = ({ post }: { post: Post }) => {
  const say = useLabel()
  return (
    <View style={styles.more}>
      <RoundPress
        icon="more"
        testID="caret"
        aria-haspopup="menu"
        aria-label={say('more')}
        tint="var(--x-faint)"
        onPress={() => openMoreMenu(post.id)}
      />
    </View>
  )
}

export type Shape = { focused?: boolean; threadBelow?: boolean; plain?: boolean }

const Filled = ({
  post,
  ids,
  focused,
  threadBelow,
  plain,
}: Shape & { post: Post; ids: (part: string) => string }) => {
  const avatar = (
    <View testID="Tweet-User-Avatar">
      <View>
        <Avatar handle={post.author} />
      </View>
    </View>
  )
  if (focused)
    return (
      <View>
        <View style={[styles.columns, { marginBottom: 10 }]}>
          {avatar}
          <View style={[styles.head, { flexGrow: 1, minWidth: 0 }]}>
            <UserName post={post} id={ids('name')} time={false} />
            <More post={post} />
          </View>
        </View>
        <Content post={post} ids={ids} focused />
        <TimeRow post={post} />
        <Actions post={post} focused />
      </View>
    )
  return (
    <View>
      {post.repostedBy && <SocialContext handle={post.repostedBy} />}
      <View style={styles.columns}>
        <View>
          {avatar}
          {threadBelow && <View style={styles.thread} />}
        </View>
        <View style={styles.body}>
          <View style={styles.head}>
            <View style={{ flexShrink: 1, minWidth: 0 }}>
              <UserName post={post} id={ids('name')} />
            </View>
            {!plain && <More post={post} />}
          </View>
          <Content post={plain ? { ...post, photo: false } : post} ids={ids} focused={false} />
          {!plain && <Actions post={post} />}
        </View>
      </View>
    </View>
  )
}

/** True from the start, or 400 ms later when articles hydrate late. The key is the post: a reused node waits again. */
const useHydrated = (id: string) => {
  const late = usePage((now) => now.switches.late)
  const [filled, setFilled] = useState<string | null>(late ? null : id)
  useEffect(() => {
    const timer = setTimeout(() => setFilled(id), late ? 400 : 0)
    return () => clearTimeout(timer)
  }, [id, late])
  return !late || filled === id
}

export const Article = memo(({ post, children, ...shape }: Shape & { post: Post; children?: ReactNode }) => {
  const base = useId()
  const ids = (part: string) => `id__${base.replaceAll(':', '')}${part}`
  const hydrated = useHydrated(post.id)
  const open = () => push(`/${post.author}/status/${post.id}`)
  const still = shape.focused || shape.plain || post.temporary
  return (
    <View
      role="article"
      testID="tweet"
      tabIndex={shape.focused ? -1 : 0}
      aria-labelledby={['name', 'text', 'attachment'].map(ids).join(' ')}
      onClick={(event) => {
        if (still || getSelection()?.type === 'Range' || (event.target as Element).closest('a, button'))
          return
        open()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget && !still) open()
      }}
      style={{ outlineStyle: 'none' }}
    >
      <View style={[styles.article, shape.focused && styles.focused]}>
        <View>
          {hydrated ? <Filled post={post} ids={ids} {...shape} /> : <View style={{ height: 90 }} />}
        </View>
      </View>
      {children}
    </View>
  )
})
Article.displayName = 'Article'
