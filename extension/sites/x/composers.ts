import type { Events } from '../events.ts'
import { closest, locate } from '../locate.ts'
import type { Turn } from '../observe.ts'
import type { Composer, SiteEvents } from '../site.ts'
import { rootOf } from './composer-root.ts'
import { editor } from './locators.ts'
import { type Aim, aimOf } from './parent-of.ts'
import type { PlaceOf } from './place.ts'
import type { Posts } from './posts.ts'
import type { Presses } from './presses.ts'
import { statusId, statusUrl } from './subject.ts'

/** The page replaces an editor's node by removing it first; this long it is the same composer, in milliseconds. */
const GRACE = 1_000

/** A composer as it stands on the page now. The nodes are looked up anew whenever the page changed. */
export type Standing = {
  readonly composer: Composer
  readonly aim: Aim
  readonly root: Element
  readonly editors: readonly Element[]
  /** When its editor went, or null while it stands. */
  readonly lost: number | null
}

const describe = (id: number, { kind, parent, author }: Aim): Composer => {
  const status = parent && statusId(parent)
  return { id, kind, parent, parentUrl: status ? statusUrl(author, status) : null, parentAuthor: author }
}

const isOnPage = ({ place }: Aim) => place === 'inline' || place === 'home'

/** Does the same node now serve something else, rather than only say less of it? */
const isOther = (before: Aim, now: Aim) =>
  (isOnPage(before) && isOnPage(now) && now.place !== before.place) ||
  (now.parent !== null && before.parent !== null && now.parent !== before.parent)

/** Could `now` be `before`, drawn again? A dialog without its sources is believed to be what it was. */
const continues = (before: Aim, now: Aim) =>
  now.place === before.place &&
  (now.parent === before.parent || (now.parent === null && now.place !== 'home')) &&
  (now.kind === before.kind || now.parent === null)

export const createComposers = (
  events: Events<SiteEvents>,
  { place, posts, presses }: { place: PlaceOf; posts: Posts; presses: Presses },
) => {
  const standing = new Map<number, Standing>()
  let ids = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = (entry: Standing) => {
    standing.set(entry.composer.id, entry)
    events.emit('composer', entry.composer)
  }

  const leave = ({ composer }: Standing) => {
    standing.delete(composer.id)
    events.emit('composer gone', composer)
  }

  const begin = (root: Element, editors: Element[], aim: Aim) => {
    if (aim.place === 'dialog') presses.used()
    ids += 1
    tell({ composer: describe(ids, aim), aim, root, editors, lost: null })
  }

  /** The same node may serve another post after the page moved on, and a parent may be known only later. */
  const keep = (before: Standing, editors: Element[], aim: Aim) => {
    if (isOther(before.aim, aim)) {
      leave(before)
      return begin(before.root, editors, aim)
    }
    const learned = before.aim.parent === null && aim.parent !== null
    const next = { ...before, editors, lost: null }
    if (learned) tell({ ...next, aim, composer: describe(before.composer.id, aim) })
    else standing.set(before.composer.id, next)
  }

  const groups = () => {
    const found = new Map<Element, Element[]>()
    for (const field of locate(document, editor).elements) {
      const root = rootOf(field)
      if (root) found.set(root, [...(found.get(root) ?? []), field])
    }
    return found
  }

  const scan = () => {
    const now = performance.now()
    const found = groups()
    const unmatched = new Set(standing.values())
    const fresh: [Element, Element[]][] = []
    const aim = (root: Element, isNew: boolean) =>
      aimOf(root, {
        page: place.now(),
        ground: place.ground(),
        intent: isNew ? presses.fresh() : null,
        postIn: posts.inArticle,
      })

    for (const [root, editors] of found) {
      const same = [...unmatched].find((entry) => entry.root === root)
      if (!same) fresh.push([root, editors])
      else {
        unmatched.delete(same)
        keep(same, editors, aim(root, false))
      }
    }
    for (const [root, editors] of fresh) {
      const next = aim(root, true)
      const again = [...unmatched].find((entry) => continues(entry.aim, next))
      if (again) {
        unmatched.delete(again)
        tell({ ...again, root, editors, lost: null })
      } else begin(root, editors, next)
    }
    for (const entry of unmatched) {
      if (entry.lost !== null && now - entry.lost >= GRACE) leave(entry)
      else if (entry.lost === null) standing.set(entry.composer.id, { ...entry, editors: [], lost: now })
    }
    clearTimeout(timer)
    if ([...standing.values()].some(({ lost }) => lost !== null)) timer = setTimeout(scan, GRACE + 10)
  }

  /** Quick to ask of every cell that a scroll brings; which fields are composers is for the scan to say. */
  const css = '[contenteditable="true"], textarea'
  const hasField = (element: Element) =>
    element.isConnected && (element.matches(css) || element.querySelector(css) !== null)
  const isUncertain = ({ aim }: Standing) => aim.kind === 'reply' && aim.parent === null

  return {
    scan,
    turn({ added, removed }: Turn) {
      const all = [...standing.values()]
      const isChanged =
        added.some(hasField) ||
        (removed.length > 0 &&
          all.some(({ root, editors }) => ![root, ...editors].every((one) => one.isConnected))) ||
        (added.length > 0 && all.some(isUncertain))
      if (isChanged) scan()
    },
    all: (): readonly Standing[] => [...standing.values()],
    of: (composer: Composer): Standing | null => standing.get(composer.id) ?? null,
    /** The composer that a node belongs to: of two around it the inner one. */
    around: (element: Element): Standing | null => {
      const holding = [...standing.values()].filter(
        ({ root, lost }) => lost === null && root.contains(element),
      )
      return (
        holding.find(({ root }) => !holding.some((one) => one.root !== root && root.contains(one.root))) ??
        null
      )
    },
    fieldAround: (element: Element) => closest(element, editor),
    stop: () => clearTimeout(timer),
  }
}

export type Composers = ReturnType<typeof createComposers>
