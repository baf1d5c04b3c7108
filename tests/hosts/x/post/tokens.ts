export type Token = {
  kind: 'text' | 'mention' | 'hashtag' | 'cashtag' | 'url' | 'emoji'
  text: string
  at: number
}

/** What both the shown post and the editor mark. Emoji are whole clusters, joined ones included. */
export const patterns = {
  url: /(?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:com|org|net|example|kr|de|io)(?:\/[^\s]*)?/giu,
  mention: /(?<![\w@])@\w{1,20}/gu,
  hashtag: /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]*[\p{L}_][\p{L}\p{N}_]*/gu,
  cashtag: /(?<![\w$])\$[A-Z]{1,6}\b/gu,
  emoji: /\p{RGI_Emoji}/gv,
} as const

type Marked = Exclude<Token['kind'], 'text'>

const marks = (text: string): Token[] =>
  (Object.entries(patterns) as [Marked, RegExp][])
    .flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].map((match) => ({ kind, text: match[0], at: match.index })),
    )
    .sort((one, other) => one.at - other.at)

/** The text in pieces, in order, nothing lost. Where two marks overlap the first one wins. */
export const tokens = (text: string): Token[] => {
  const found: Token[] = []
  let at = 0
  for (const mark of marks(text)) {
    if (mark.at < at) continue
    if (mark.at > at) found.push({ kind: 'text', text: text.slice(at, mark.at), at })
    found.push(mark)
    at = mark.at + mark.text.length
  }
  if (at < text.length) found.push({ kind: 'text', text: text.slice(at), at })
  return found
}
