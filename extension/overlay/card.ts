import type { Person } from '../link/person.ts'
import { type Act, acts } from './act.ts'
import { onPress } from './button.ts'
import { face } from './face.ts'
import { icon, make } from './make.ts'
import type { ShapeName } from './shapes.ts'

export type Line = { person?: Person; label: string; press: Act['press'] }

/** One page of a chip's card: who and what on top, ways forward, one quiet line at the foot; or a list to choose from. */
export type CardDrawing = {
  label: string
  person?: Person | null
  isBusy?: boolean
  shape?: ShapeName
  title: string
  line?: string
  quote?: string | null
  acts?: readonly Act[]
  lines?: readonly Line[]
  note?: string | null
  foot?: string
  footAct?: Act
}

const lineButton = ({ person, label, press }: Line) => {
  const node = make(
    'button',
    'line',
    person ? face(person, 18) : icon('users', 's14'),
    make('span', 'cut', label),
  )
  node.type = 'button'
  onPress(node, press)
  return node
}

/** Built anew for each page: nobody types or hovers in it long enough to be disturbed. */
export const card = (drawing: CardDrawing) => {
  const { person, shape, title, line, quote, lines, note, foot, footAct } = drawing
  const head = make(
    'div',
    'head',
    person ? face(person, 28, drawing.isBusy) : shape && icon(shape, 's18'),
    make('div', 'grow', make('div', 'strong cut', title), line && make('div', 'why', line)),
  )
  const node = make(
    'div',
    'card',
    head,
    quote && make('p', 'quote', `“${quote}”`),
    acts(drawing.acts ?? [], 'acts'),
    lines && make('div', 'list', ...lines.map(lineButton)),
    note && make('div', 'foot', note),
    (foot || footAct) &&
      make(
        'div',
        'foot row',
        make('span', 'grow', foot ?? ''),
        footAct && acts([{ small: true, rank: 'quiet', ...footAct }]),
      ),
  )
  node.role = 'dialog'
  node.ariaLabel = drawing.label
  return node
}
