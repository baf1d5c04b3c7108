import { StyleSheet, View } from 'react-native-web'
import { Avatar } from '../shell/avatar.tsx'
import { push } from '../shell/navigation.ts'
import type { Post } from '../store/post.ts'
import { PostText } from './post-text.tsx'
import { UserName } from './user-name.tsx'

const styles = StyleSheet.create({
  box: {
    marginTop: 12,
    borderRadius: 16,
    borderWidth: 1,
    borderStyle: 'solid',
    borderColor: 'var(--x-line)',
    padding: 12,
    gap: 4,
    cursor: 'pointer',
  },
  head: { flexDirection: 'row', alignItems: 'center', gap: 6, minWidth: 0 },
})

/** A post inside a post: one link that is not an anchor, so its address cannot be read from the page. */
export const QuotedPost = ({ post }: { post: Post }) => {
  const open = () => push(`/${post.author}/status/${post.id}`)
  return (
    <View
      role="link"
      tabIndex={0}
      style={styles.box}
      onClick={(event) => {
        event.stopPropagation()
        open()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') open()
      }}
    >
      <View style={styles.head}>
        <Avatar handle={post.author} size={20} linked={false} />
        <UserName post={post} linked={false} />
      </View>
      <PostText post={post} linked={false} />
    </View>
  )
}
