import { StyleSheet, View } from 'react-native-web'
import { Icon } from '../shell/icon.tsx'
import { LinkTo } from '../shell/link-to.tsx'
import { useLabel } from '../shell/use-label.ts'
import { Words } from '../shell/words.tsx'
import { personOf } from '../store/people.ts'
import type { Post } from '../store/post.ts'

const styles = StyleSheet.create({
  social: {
    flexDirection: 'row',
    gap: 8,
    alignItems: 'center',
    paddingInlineStart: 24,
    marginBottom: 4,
    color: 'var(--x-faint)',
  },
  card: {
    marginTop: 12,
    borderRadius: 16,
    overflow: 'hidden',
    borderWidth: 1,
    borderStyle: 'solid',
    borderColor: 'var(--x-line)',
  },
  cardPicture: { height: 120, backgroundImage: 'linear-gradient(120deg, #3b2a20, #a9744a 60%, #e6c79c)' },
})

/** Who passed the post on. */
export const SocialContext = ({ handle }: { handle: string }) => {
  const say = useLabel()
  return (
    <View style={styles.social}>
      <Icon name="repost" size={14} />
      <LinkTo to={`/${handle}`}>
        <Words testID="socialContext" faint small bold>
          {say('reposted', { name: personOf(handle).name })}
        </Words>
      </LinkTo>
    </View>
  )
}

export const Card = ({ card }: { card: NonNullable<Post['card']> }) => (
  <View testID="card.wrapper" style={styles.card}>
    <View testID="card.layoutLarge.media" style={styles.cardPicture} />
    <View style={{ padding: 12 }}>
      <Words faint small>
        {card.host}
      </Words>
      <Words>{card.title}</Words>
    </View>
  </View>
)
