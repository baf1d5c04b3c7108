import { type Act, acts } from './act.ts'
import { icon, make } from './make.ts'
import { isRoomAbove } from './room.ts'
import type { ShapeName } from './shapes.ts'
import { faces, type Here, wire } from './wire.ts'

type Bar = {
  shape: ShapeName
  tone: 'bird' | 'amber' | 'why'
  title: string
  sub?: string
  /** A second line: the row is taller then. */
  line?: string
  right?: string
  act?: Act
}

export type CompanionDrawing = {
  label: string
  isAway: boolean
  here: Here
  collision: {
    title: string
    /** How long already; rewritten in place. */
    sub: string
    /** What the other is writing, live; rewritten in place. */
    live: string
    acts: readonly Act[]
  } | null
  bar: Bar
}

/** The avatar column and its gap, in CSS pixels: with less before the text there is no column to stand in. */
const COLUMN = 56
/** What a slim row needs for its shape. */
const SLIM = 26

/** Polite news at most this often, in milliseconds: nobody can listen faster while writing. */
const SAID_EVERY = 3_000

const announcer = () => {
  const node = make('div', 'heard')
  node.ariaLive = 'polite'
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Number.NEGATIVE_INFINITY
  return {
    node,
    say(text: string) {
      clearTimeout(timer)
      timer = setTimeout(
        () => {
          last = performance.now()
          if (node.textContent !== text) node.textContent = text
        },
        Math.max(60, last + SAID_EVERY - performance.now()),
      )
    },
  }
}

const barRow = ({ shape, tone, title, sub, line, right, act }: Bar, inRow: Here) =>
  make(
    'div',
    line ? 'bar tall' : 'bar',
    icon(shape, tone),
    make(
      'div',
      line ? '' : 'cut',
      make('span', 'strong', title),
      sub && make('span', 'why', `\u2002${sub}`),
      line && make('div', 'why', line),
    ),
    make(
      'span',
      'status',
      inRow.length > 0 && faces(inRow),
      right && make('span', 'why', right),
      act && acts([{ small: true, ...act }]),
    ),
  )

/**
 * The rows under a native composer. Pushed in below the caret and changed in place: a row is rebuilt only when its words or
 * buttons change, so that nothing moves or loses focus under the pointer while a teammate types.
 */
export const createCompanion = ({ oneRow, inset }: { oneRow: boolean; inset: number }) => {
  const hairline = make('div', 'hairline')
  const collision = make('div')
  const bar = make('div')
  const heard = announcer()
  const sub = make('span', 'why')
  const live = make('div', 'cut')
  const node = make(
    'div',
    'companion',
    hairline,
    collision,
    bar,
    !oneRow && make('div', 'hairline'),
    heard.node,
  )
  node.role = 'region'
  const keys = new Map<HTMLElement, string>()
  const isSlim = inset < COLUMN
  node.style.setProperty('--inset', `${Math.max(SLIM, inset)}px`)

  /** Faces stand in the avatar column, above our first line, unless something of the page stands there. */
  const mayStand = (here: Here) => {
    const line = hairline.getBoundingClientRect()
    return !isSlim && here.length > 0 && isRoomAbove(line, line.left + 16, Math.min(here.length, 3))
  }

  /** Functions do not count: what they do is looked up at the press. */
  const change = (place: HTMLElement, model: unknown, build: () => (Node | false | null)[]) => {
    const key = JSON.stringify(model)
    if (keys.get(place) === key) return
    keys.set(place, key)
    const focused = (node.getRootNode() as ShadowRoot).activeElement
    const index = [...place.querySelectorAll('button')].indexOf(focused as HTMLButtonElement)
    place.replaceChildren(...build().filter((child) => child instanceof Node))
    if (index >= 0) place.querySelectorAll('button')[index]?.focus()
  }

  return {
    node,
    show({ label, isAway, here, collision: other, bar: row }: CompanionDrawing) {
      node.ariaLabel = label
      node.className = `companion${isAway ? ' away' : ''}${isSlim ? ' slim' : ''}`
      const onLine = mayStand(here) ? here : []
      const inRow = onLine.length > 0 ? [] : here.filter(({ doing }) => doing !== 'gone')
      change(hairline, onLine, () => [onLine.length > 0 && wire(onLine)])
      sub.textContent = other?.sub ? ` · ${other.sub}` : ''
      live.textContent = other?.live ?? ''
      live.hidden = !other?.live
      const inBar = oneRow && other
      change(collision, !inBar && other && { title: other.title, acts: other.acts }, () => {
        if (!other || inBar) return []
        const words = make('div', '', make('span', 'strong', other.title), sub)
        return [
          make(
            'div',
            'collision',
            icon('replying', 's18'),
            make('div', 'grow', words, live, acts(other.acts)),
          ),
        ]
      })
      const shown: Bar = inBar
        ? {
            shape: 'replying',
            tone: 'amber',
            title: other.title,
            ...(other.acts[0] ? { act: other.acts[0] } : {}),
          }
        : oneRow
          ? { ...row, ...(row.line ? { sub: row.line } : {}), line: undefined }
          : row
      change(bar, [shown, inRow], () => [barRow(shown, inRow)])
      heard.say(other ? other.title : `${row.title} ${row.line ?? row.sub ?? ''}`)
    },
  }
}
export type CompanionPiece = ReturnType<typeof createCompanion>
