import { LinkTo } from '../shell/link-to.tsx'
import { Words } from '../shell/words.tsx'
import { directionOf } from '../store/labels.ts'
import type { Post } from '../store/post.ts'
import { EmojiImage } from './emoji-image.tsx'
import { type Token, tokens } from './tokens.ts'

const addressOf = ({ kind, text }: Token) => {
  if (kind === 'mention') return `/${text.slice(1)}`
  if (kind === 'hashtag') return `/hashtag/${encodeURIComponent(text.slice(1))}`
  return kind === 'cashtag' ? `/search?q=${encodeURIComponent(text)}` : `https://t.co/${text.length}`
}

const Piece = ({ token, linked }: { token: Token; linked: boolean }) => {
  if (token.kind === 'emoji') return <EmojiImage emoji={token.text} />
  if (token.kind === 'text')
    return <Words style={{ fontSize: 'inherit', lineHeight: 'inherit' }}>{token.text}</Words>
  if (!linked)
    return (
      <Words style={{ fontSize: 'inherit', lineHeight: 'inherit' }} accent>
        {token.text}
      </Words>
    )
  return (
    <Words style={{ fontSize: 'inherit', lineHeight: 'inherit' }}>
      <LinkTo
        inText
        to={addressOf(token)}
        style={{ color: 'var(--x-accent)' }}
        onFollow={token.kind === 'mention' ? undefined : () => {}}
      >
        {token.text}
      </LinkTo>
    </Words>
  )
}

/** Within a quoted post nothing is a link: the quote is one. */
export const PostText = ({
  post,
  id,
  focused = false,
  linked = true,
}: {
  post: Post
  id?: string
  focused?: boolean
  linked?: boolean
}) => (
  <Words
    testID="tweetText"
    id={id}
    lang={post.lang}
    dir={directionOf(post.lang)}
    style={[{ whiteSpace: 'pre-wrap' }, focused && { fontSize: '1.13rem', lineHeight: '1.6rem' }]}
  >
    {tokens(post.text).map((token) => (
      <Piece key={token.at} token={token} linked={linked} />
    ))}
  </Words>
)
