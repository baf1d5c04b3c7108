import { useCallback, useState } from 'react'
import { StyleSheet, View } from 'react-native-web'
import { Composer } from '../composer/composer.tsx'
import { modelOf, rewrite, textOf } from '../composer/draft-model.ts'
import { type ComposerPlace, keyOf } from '../composer/place.ts'
import { Article } from '../post/article.tsx'
import { LinkTo } from '../shell/link-to.tsx'
import { leave } from '../shell/navigation.ts'
import { Pill } from '../shell/press.tsx'
import { useLabel } from '../shell/use-label.ts'
import { Words } from '../shell/words.tsx'
import { usePage } from '../store/page.ts'
import { Dialog } from './dialog.tsx'
import { SaveSheet } from './save-sheet.tsx'

const styles = StyleSheet.create({
  composer: { paddingInline: 16 },
  replying: { paddingInlineStart: 64, paddingBlock: 4 },
})

/** Writing in a dialog: a new post, a reply with the answered post above it, or a quote with the quoted one below. */
export const ComposeDialog = ({ parent, quote }: { parent: string | null; quote: string | null }) => {
  const say = useLabel()
  const answered = usePage((now) => now.posts.get(parent ?? ''))
  const [asking, setAsking] = useState(false)
  const place: ComposerPlace = { kind: 'modal', parent, quote }
  const key = keyOf(place)
  const close = useCallback(() => {
    if (modelOf(key).parts.some((part) => textOf(part) !== '')) setAsking(true)
    else leave()
  }, [key])
  return (
    <>
      <Dialog
        onClose={close}
        right={
          <Pill look="outline" testID="unsentButton" onPress={() => {}} style={{ borderWidth: 0 }}>
            {say('drafts')}
          </Pill>
        }
      >
        {answered && (
          <>
            <Article post={answered} threadBelow plain />
            <View style={styles.replying}>
              <Words faint>
                {say('replyingTo')}{' '}
                <LinkTo inText to={`/${answered.author}`} style={{ color: 'var(--x-accent)' }}>
                  @{answered.author}
                </LinkTo>
              </Words>
            </View>
          </>
        )}
        <View style={styles.composer}>
          <Composer key={key} place={place} onDismiss={close} />
        </View>
      </Dialog>
      {asking && (
        <SaveSheet
          onSave={leave}
          onDiscard={() => {
            rewrite(key)
            leave()
          }}
        />
      )}
    </>
  )
}
