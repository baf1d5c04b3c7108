import { StyleSheet, View } from 'react-native-web'
import { LinkTo } from '../shell/link-to.tsx'
import { isoTime, shortTime } from '../shell/times.ts'
import { Words } from '../shell/words.tsx'
import { usePage } from '../store/page.ts'
import { personOf } from '../store/people.ts'
import type { Post } from '../store/post.ts'

const styles = StyleSheet.create({
  row: { flexDirection: 'row', flexShrink: 1, alignItems: 'baseline', minWidth: 0 },
  stacked: { flexDirection: 'column', alignItems: 'stretch' },
  part: { flexShrink: 1, minWidth: 0 },
})

const Time = ({ post, linked }: { post: Post; linked: boolean }) => {
  const language = usePage((now) => now.language)
  if (post.temporary) return <Words faint>·</Words>
  const time = <time dateTime={isoTime(post.id)}>{shortTime(post.id, language)}</time>
  if (!linked) return <Words faint>{time}</Words>
  return (
    <LinkTo inText to={`/${post.author}/status/${post.id}`} style={{ color: 'var(--x-faint)' }}>
      {time}
    </LinkTo>
  )
}

/** Name, handle and time. A focused post shows its time elsewhere; in a quote nothing is a link. */
export const UserName = ({
  post,
  id,
  time = true,
  linked = true,
}: {
  post: Post
  id?: string
  time?: boolean
  linked?: boolean
}) => {
  const { name, handle } = personOf(post.author)
  const shown = (
    <Words bold numberOfLines={1}>
      {name}
    </Words>
  )
  const at = (
    <Words faint numberOfLines={1} dir="ltr">
      @{handle}
    </Words>
  )
  return (
    <View testID="User-Name" id={id} style={[styles.row, !time && styles.stacked]}>
      <View style={styles.part}>
        <View style={styles.part}>{linked ? <LinkTo to={`/${handle}`}>{shown}</LinkTo> : shown}</View>
      </View>
      <View style={[styles.row, time && { marginInlineStart: 4 }]}>
        <View style={styles.part}>
          {linked ? (
            <LinkTo to={`/${handle}`} tabIndex={-1}>
              {at}
            </LinkTo>
          ) : (
            at
          )}
        </View>
        {time && (
          <>
            <View aria-hidden style={{ paddingInline: 4 }}>
              <Words faint>·</Words>
            </View>
            <View style={{ flexShrink: 0 }}>
              <Words faint numberOfLines={1}>
                <Time post={post} linked={linked} />
              </Words>
            </View>
          </>
        )}
      </View>
    </View>
  )
}
