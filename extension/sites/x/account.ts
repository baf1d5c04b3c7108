import { sameHandle } from '#shared/team/profile.ts'
import type { Events } from '../events.ts'
import { closest, first, isA, locate } from '../locate.ts'
import type { Account, SiteEvents } from '../site.ts'
import { boundsOf } from './composer-root.ts'
import type { Composers } from './composers.ts'
import { avatar, dialog, editor, loginLink, post, profileLink, quoted, switcherAvatar } from './locators.ts'
import { handleOfProfile, isHandleForm } from './subject.ts'

/** After a switch the navigation shows the old name for seconds: three looks, a second apart, have to agree. */
const LOOKS = 3
const BETWEEN = 1_000

/** The page changes many times a second; its navigation is looked at this often at most, in milliseconds. */
const PAUSE = 200

/** What the composers' own faces say to a name in the navigation. */
type Faces = 'none' | 'the same' | 'another'

const prefix = 'UserAvatar-Container-'

const handleOf = (face: Element) => {
  const handle = face.getAttribute('data-testid')?.slice(prefix.length)
  return isHandleForm(handle) ? handle : null
}

const handleOfLink = (link: Element | null) => {
  const address = link && URL.parse(link.getAttribute('href') ?? '', location.href)
  return address ? handleOfProfile(address) : null
}

/** What the navigation says: a handle, null when it says nothing, 'unknown' when it contradicts itself. */
const inNavigation = (): string | null | 'unknown' => {
  const face = first(document, switcherAvatar)
  const named = [face && handleOf(face), handleOfLink(first(document, profileLink))].filter(
    (one) => one !== null,
  )
  const [one, other] = named
  return one && other && !sameHandle(one, other) ? 'unknown' : (one ?? null)
}

const isSomebodyElse = (face: Element) =>
  closest(face, post) !== null ||
  closest(face, quoted) !== null ||
  face.closest('[role="listbox"], nav') !== null

/** The face beside the text is who will send. It stands in the composer or right around it. */
const inComposer = (root: Element): string | null | 'unknown' => {
  const bounds = boundsOf(root)
  for (let node: Element | null = root; node; node = node.parentElement) {
    const faces = locate(node, avatar).elements.filter((face) => !isSomebodyElse(face))
    const handles = new Set(faces.map(handleOf).filter((one) => one !== null))
    if (handles.size > 1) return 'unknown'
    if (handles.size === 1) return [...handles][0]!
    const isOthers = locate(node, editor).elements.some((field) => !root.contains(field))
    if (node === bounds || isA(node, dialog) || isOthers) return null
  }
  return null
}

const known = (handle: string): Account => ({ handle, networkId: null })

const alike = (one: Account, other: Account) =>
  typeof one === 'object' && typeof other === 'object' ? sameHandle(one.handle, other.handle) : one === other

export const createAccount = (events: Events<SiteEvents>, composers: Composers) => {
  let current: Account = 'unknown'
  let seen: { says: string | null; faces: Faces; times: number } = { says: null, faces: 'none', times: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined
  let look: ReturnType<typeof setTimeout> | undefined

  const set = (next: Account) => {
    if (alike(current, next)) return
    current = next
    events.emit('account', next)
  }

  /** The faces in the composers are a source of their own: they leave nothing to wait for, or say that something is wrong. */
  const facesSay = (says: string | null): Faces => {
    const faces = composers
      .all()
      .filter(({ lost }) => lost === null)
      .map(({ root }) => inComposer(root))
      .filter((face) => face !== null)
    if (says === null || says === 'unknown' || faces.length === 0) return 'none'
    return faces.every((face) => sameHandle(face, says)) ? 'the same' : 'another'
  }

  const settle = () => {
    clearTimeout(timer)
    const says = inNavigation()
    const faces = facesSay(says)
    const isNews = says !== seen.says || (faces === 'another' && seen.faces !== 'another')
    const times = faces === 'the same' ? LOOKS : faces === 'another' ? 0 : isNews ? 1 : seen.times + 1
    seen = { says, faces, times }
    if (times < LOOKS) {
      if (isNews) set('unknown')
      timer = setTimeout(settle, BETWEEN)
    } else if (says === null) set(first(document, loginLink) ? 'signed out' : 'unknown')
    else set(says === 'unknown' ? 'unknown' : known(says))
  }

  return {
    now: () => current,
    /** The page changed: soon look whether the navigation says something else. A send looks by itself. */
    turn() {
      look ??= setTimeout(() => {
        look = undefined
        const says = inNavigation()
        if (says !== seen.says || facesSay(says) !== seen.faces) settle()
      }, PAUSE)
    },
    /**
     * Who would send from this composer at this instant. Its own face decides together with the navigation; alone, the
     * navigation has to have settled.
     */
    sending(root: Element): Account {
      const own = inComposer(root)
      const navigation = inNavigation()
      if (own === 'unknown' || navigation === 'unknown') return 'unknown'
      if (own === null) return navigation === seen.says ? current : 'unknown'
      return navigation === null || sameHandle(own, navigation) ? known(own) : 'unknown'
    },
    start(signal: AbortSignal) {
      settle()
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
        clearTimeout(look)
      })
    },
  }
}

export type AccountOf = ReturnType<typeof createAccount>
