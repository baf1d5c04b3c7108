import type { Person } from '../link/person.ts'
import { onPress } from './button.ts'
import { face } from './face.ts'
import { icon, make } from './make.ts'
import type { ShapeName } from './shapes.ts'

/** What a chip shows. `tone` is its rank and colour, `sub` a time, `act` the one press inside a free chip. */
export type ChipDrawing = {
  tone:
    | 'free'
    | 'mine'
    | 'assigned'
    | 'replying'
    | 'paused'
    | 'answered'
    | 'outside'
    | 'escalated'
    | 'done'
    | 'unprotected'
    | 'bare'
  person?: Person | null
  word: string
  sub?: string
  /** The whole sentence, with who is here: what a reader hears, and the tooltip. */
  label: string
  act?: string
}

export type ChipHears = {
  press(): unknown
  act(): unknown
  point(isOver: boolean): void
}

export type ChipPiece = { readonly node: HTMLElement; show(drawing: ChipDrawing): void }

/** Below these widths (px) the time goes first, then the word. */
const NARROW = 110
const TINY = 60

let template: HTMLElement | null = null

const build = () => {
  const main = make('button', 'main s14', make('span', 'shape'), make('span', 'word'), make('span', 'sub'))
  const act = make('button', 'act')
  main.type = 'button'
  act.type = 'button'
  return make('span', 'chip', main, act)
}

/** A chip: 22 px, cloned from a template, changed in place. It never adds height and never moves what is beside it. */
export const createChip = (width: number, hears: ChipHears): ChipPiece => {
  template ??= build()
  const node = template.cloneNode(true) as HTMLElement
  const [main, act] = node.children as unknown as [HTMLButtonElement, HTMLButtonElement]
  const [shape, word, sub] = main.children as unknown as [HTMLElement, HTMLElement, HTMLElement]
  let shown = ''

  onPress(main, hears.press)
  onPress(act, hears.act)
  main.addEventListener('pointerenter', () => hears.point(true))
  main.addEventListener('pointerleave', () => hears.point(false))

  return {
    node,
    show(drawing) {
      const key = JSON.stringify(drawing)
      if (key === shown) return
      shown = key
      const tone: ShapeName | 'assigned' = drawing.tone
      node.className = `chip ${tone}${width < TINY ? ' tiny' : width < NARROW ? ' narrow' : ''}`
      shape.replaceChildren(
        tone === 'assigned' ? (drawing.person ? face(drawing.person) : icon('users')) : icon(tone),
      )
      shape.style.display = 'contents'
      word.textContent = drawing.word
      word.hidden = drawing.word === ''
      sub.textContent = drawing.sub ? `· ${drawing.sub}` : ''
      sub.hidden = !drawing.sub
      main.ariaLabel = drawing.label
      main.title = drawing.label
      act.textContent = drawing.act ?? ''
      act.hidden = !drawing.act
    },
  }
}
