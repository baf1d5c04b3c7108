import { Pressable, StyleSheet, Text, View } from 'react-native-web'
import { openRepostMenu } from '../layers/open-menu.ts'
import { toast } from '../layers/toast.ts'
import { Icon, type IconName } from '../shell/icon.tsx'
import { LinkTo } from '../shell/link-to.tsx'
import { push } from '../shell/navigation.ts'
import { shortCount } from '../shell/times.ts'
import { useLabel } from '../shell/use-label.ts'
import { Words } from '../shell/words.tsx'
import { change, page, toggled, usePage } from '../store/page.ts'
import type { Post } from '../store/post.ts'

const styles = StyleSheet.create({
  group: { flexDirection: 'row', justifyContent: 'space-between', marginTop: 10, gap: 4 },
  focused: {
    marginTop: 0,
    paddingBlock: 8,
    borderTopWidth: 1,
    borderBottomWidth: 1,
    borderStyle: 'solid',
    borderColor: 'var(--x-line)',
  },
  act: { flexDirection: 'row', alignItems: 'center', minHeight: 20, color: 'var(--x-faint)' },
  icon: { marginBlock: -8, marginInlineStart: -8, padding: 8, borderRadius: 9999 },
  count: { color: 'inherit', minWidth: 18 },
})

type Act = {
  testID?: string
  icon: IconName
  label: string
  count?: number
  tint: string
  on?: boolean
  onPress: () => void
}

const ActButton = ({ testID, icon, label, count, tint, on = false, onPress }: Act) => {
  const language = usePage((now) => now.language)
  return (
    <View style={{ flexGrow: 1, flexBasis: 0, alignItems: 'flex-start' }}>
      <Pressable
        role="button"
        testID={testID}
        aria-label={label}
        onPress={onPress}
        style={({ hovered }) => [styles.act, (hovered || on) && { color: tint }]}
      >
        <View style={styles.act}>
          <View style={[styles.icon, { color: 'inherit' }]}>
            <Icon name={icon} fill={on && icon !== 'repost'} />
          </View>
          {count === undefined ? null : (
            <Words small style={styles.count}>
              <Text style={{ font: 'inherit', color: 'inherit' }}>
                {count > 0 ? shortCount(count, language) : ''}
              </Text>
            </Words>
          )}
        </View>
      </Pressable>
    </View>
  )
}

export const openReply = (post: Post) =>
  push(page().switches.bareUrl ? '/compose/post' : `/compose/post?in_reply_to=${post.id}`, post.id)

const useMarks = (id: string) => ({
  liked: usePage((now) => now.liked.has(id)),
  reposted: usePage((now) => now.reposted.has(id)),
  bookmarked: usePage((now) => now.bookmarked.has(id)),
})

export const like = (id: string) => change((now) => ({ liked: toggled(now.liked, id) }))

const bookmark = (id: string) => {
  change((now) => ({ bookmarked: toggled(now.bookmarked, id) }))
  if (page().bookmarked.has(id)) toast('bookmarked')
}

/** The row under a post. What is done may be undone by the same button, which then has another name. */
export const Actions = ({ post, focused = false }: { post: Post; focused?: boolean }) => {
  const say = useLabel()
  const { liked, reposted, bookmarked } = useMarks(post.id)
  const { replies, reposts, likes, views } = post.counts
  const labels = {
    reply: say('replies', { n: replies }),
    repost: say('reposts', { n: reposts + Number(reposted) }),
    like: say('likes', { n: likes + Number(liked) }),
    views: say('views', { n: views }),
  }
  return (
    <View
      role="group"
      aria-label={Object.values(labels).join(', ')}
      style={[styles.group, focused && styles.focused]}
    >
      <ActButton
        testID="reply"
        icon="reply"
        tint="var(--x-accent)"
        label={labels.reply}
        count={replies}
        onPress={() => openReply(post)}
      />
      <ActButton
        testID={reposted ? 'unretweet' : 'retweet'}
        icon="repost"
        tint="#00ba7c"
        on={reposted}
        label={labels.repost}
        count={reposts + Number(reposted)}
        onPress={() => openRepostMenu(post.id)}
      />
      <ActButton
        testID={liked ? 'unlike' : 'like'}
        icon="like"
        tint="#f91880"
        on={liked}
        label={labels.like}
        count={likes + Number(liked)}
        onPress={() => like(post.id)}
      />
      {!focused && (
        <View style={{ flexGrow: 1, flexBasis: 0, alignItems: 'flex-start' }}>
          <LinkTo
            to={`/${post.author}/status/${post.id}/analytics`}
            aria-label={labels.views}
            onFollow={() => {}}
            style={styles.act}
          >
            <View style={styles.icon}>
              <Icon name="views" />
            </View>
            <ViewCount count={views} />
          </LinkTo>
        </View>
      )}
      <View style={{ flexDirection: 'row', gap: 18 }}>
        <ActButton
          testID={bookmarked ? 'removeBookmark' : 'bookmark'}
          icon="bookmark"
          tint="var(--x-accent)"
          on={bookmarked}
          label={say('bookmark')}
          onPress={() => bookmark(post.id)}
        />
        <ActButton icon="share" tint="var(--x-accent)" label={say('share')} onPress={() => {}} />
      </View>
    </View>
  )
}

const ViewCount = ({ count }: { count: number }) => {
  const language = usePage((now) => now.language)
  return (
    <Words small style={styles.count}>
      {count > 0 ? shortCount(count, language) : ''}
    </Words>
  )
}
