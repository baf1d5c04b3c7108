import type { ContentBlock, ContentState, DraftDecorator } from 'draft-js'
import type { ReactNode } from 'react'
import { emojiSource } from '../post/emoji-image.tsx'
import { patterns } from '../post/tokens.ts'
import { overLimitFrom } from './weight.ts'

type Spanned = { children: ReactNode; decoratedText: string }

const Link = ({ children }: Spanned) => <span style={{ color: 'var(--x-accent)' }}>{children}</span>

/** The character stays in the text, unseen; its picture is the ground. */
const Emoji = ({ children, decoratedText }: Spanned) => (
  <span
    style={{
      backgroundImage: `url("${emojiSource(decoratedText)}")`,
      backgroundSize: '1.2em 1.2em',
      backgroundPosition: 'center',
      backgroundRepeat: 'no-repeat',
      padding: '0.15em',
    }}
  >
    <span style={{ clipPath: 'circle(0% at 50% 50%)' }}>{children}</span>
  </span>
)

const Overflow = ({ children }: Spanned) => (
  <span style={{ backgroundColor: 'color-mix(in srgb, #f4212e 28%, transparent)' }}>{children}</span>
)

const everywhere =
  (pattern: RegExp): DraftDecorator['strategy'] =>
  (block, found) => {
    for (const match of block.getText().matchAll(pattern)) found(match.index, match.index + match[0].length)
  }

const limits = new WeakMap<ContentState, number>()

/** Draft asks for each block anew: one content is weighed once. */
const limitOf = (content: ContentState) => {
  const text = () => content.getPlainText('\n')
  const known =
    limits.get(content) ??
    (overLimitFrom(text()) < text().length ? overLimitFrom(text()) : Number.POSITIVE_INFINITY)
  limits.set(content, known)
  return known
}

/** Where the limit is passed the rest is marked. Draft asks block by block: the blocks before count too. */
const overflow: DraftDecorator['strategy'] = (block, found, content) => {
  if (limitOf(content) === Number.POSITIVE_INFINITY) return
  const blocks: ContentBlock[] = content.getBlocksAsArray()
  const at = blocks.findIndex((one) => one.getKey() === block.getKey())
  const start = blocks.slice(0, at).reduce((sum, one) => sum + one.getLength() + 1, 0)
  const inBlock = Math.max(0, limitOf(content) - start)
  if (inBlock < block.getLength()) found(inBlock, block.getLength())
}

/** Draft gives a range to the first decorator that takes it. */
export const decorators: DraftDecorator[] = [
  { strategy: overflow, component: Overflow },
  { strategy: everywhere(patterns.url), component: Link },
  { strategy: everywhere(patterns.mention), component: Link },
  { strategy: everywhere(patterns.hashtag), component: Link },
  { strategy: everywhere(patterns.cashtag), component: Link },
  { strategy: everywhere(patterns.emoji), component: Emoji },
]
