import { StyleSheet, View } from 'react-native-web'
import { LinkTo } from '../shell/link-to.tsx'
import { useLabel } from '../shell/use-label.ts'
import type { Post } from '../store/post.ts'
import { known } from '../store/seed.ts'
import { photoSource } from './photo-drawing.tsx'

const styles = StyleSheet.create({
  frame: {
    marginTop: 12,
    borderRadius: 16,
    overflow: 'hidden',
    borderWidth: 1,
    borderStyle: 'solid',
    borderColor: 'var(--x-line)',
  },
})

export const PostPhoto = ({ post }: { post: Post }) => {
  const say = useLabel()
  return (
    <View style={styles.frame}>
      <View>
        <LinkTo to={`/${post.author}/status/${post.id}/photo/1`}>
          <View testID="tweetPhoto" aria-label={say('image')}>
            <img
              alt={say('image')}
              draggable={true}
              src={photoSource(post.id === known.lenaBrokenMug)}
              style={{ display: 'block', width: '100%', aspectRatio: '600 / 340' }}
            />
          </View>
        </LinkTo>
      </View>
    </View>
  )
}
