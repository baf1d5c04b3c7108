import { View } from 'react-native-web'
import { VirtualList } from '../feed/virtual-list.tsx'
import { Article } from '../post/article.tsx'
import { useLabel } from '../shell/use-label.ts'
import { quotesOf } from '../store/conversation.ts'
import { page, usePage } from '../store/page.ts'
import { ColumnHead } from './column-head.tsx'
import { Section } from './section.tsx'

/** The address names one post, the articles are others: those that quote it. */
export const Quotes = ({ id }: { id: string }) => {
  const say = useLabel()
  usePage((now) => now.posts)
  const cells = quotesOf(page(), id).map((post) => ({ key: post.id, render: () => <Article post={post} /> }))
  return (
    <View>
      <ColumnHead title={say('quotes')} />
      <Section title={say('quotes')}>
        <VirtualList key={id} name={`quotes-${id}`} cells={cells} label={say('quotes')} />
      </Section>
    </View>
  )
}
