import { type Act, acts } from './act.ts'
import { icon, make } from './make.ts'

/** A stop is a sentence: what happened, why, the way forward. None of its buttons sends. */
export type GateDrawing = {
  title: string
  rule: string
  /** Further reasons, less grave. */
  also?: readonly string[]
  quote?: string | null
  acts: readonly Act[]
  /** Reasons to choose from stand one below the other. */
  isChoice?: boolean
  note?: string | null
  foot?: { text: string; act?: Act }
}

const QUOTED = (text: string) => make('p', 'quote', `“${text}”`)

export const gate = ({ title, rule, also = [], quote, isChoice, note, foot, ...drawing }: GateDrawing) => {
  const heading = make('div', 'title', title)
  const line = make('p', 'rule', rule)
  heading.id = 'title'
  line.id = 'rule'
  const node = make(
    'div',
    'gate',
    make(
      'div',
      'head',
      icon('stop', 's18'),
      heading,
      line,
      ...also.map((reason) => make('p', 'rule', reason)),
      quote && QUOTED(quote),
      note && make('p', 'rule strong', note),
    ),
    acts(drawing.acts, isChoice ? 'acts stack' : 'acts'),
    foot &&
      make(
        'div',
        'foot',
        make('span', 'grow', foot.text),
        foot.act && acts([{ small: true, rank: 'quiet', ...foot.act }]),
      ),
  )
  node.role = 'alertdialog'
  node.ariaModal = 'true'
  // Ids inside a closed root: no page can see or meet them.
  node.setAttribute('aria-labelledby', 'title')
  node.setAttribute('aria-describedby', 'rule')
  return node
}
