import type { Composer, Post, SiteAdapter, Slot } from '../../site.ts'
import type { Composers } from '../composers.ts'
import type { Posts } from '../posts.ts'
import { chipSpot } from './chip-spot.ts'
import { companionSpot, isTight } from './companion-spot.ts'
import { cardSpot, gateSpot } from './floating-spot.ts'
import { type OpenSlot, openSlot, type Spot } from './host.ts'
import { wireSpot } from './wire-spot.ts'

type Place = Parameters<SiteAdapter['slot']>[0]

/** The places that are open, kept where they belong while the page re-renders around them. */
export const createSlots = ({ posts, composers }: { posts: Posts; composers: Composers }) => {
  const open = new Map<HTMLElement, OpenSlot>()
  const chips = new Map<number, HTMLElement>()
  /** So that our own drawing is no news to the observer. */
  const hosts = new WeakSet<Node>()

  const onPost = (post: Post, find: (article: Element) => Spot | null) => {
    const article = () => posts.articleOf(post)
    return {
      isAlive: () => article() !== null,
      find: () => {
        const now = article()
        return now && find(now)
      },
    }
  }

  const onComposer = (composer: Composer, find: (root: Element) => Spot | null) => {
    const standing = () => composers.of(composer)
    return {
      isAlive: () => standing() !== null,
      find: () => {
        const now = standing()
        return now && now.lost === null && now.root.isConnected ? find(now.root) : null
      },
    }
  }

  const placeOf = (place: Place) => {
    if ('chip' in place) return onPost(place.chip, chipSpot)
    if ('wire' in place) return onPost(place.wire, wireSpot)
    if ('card' in place)
      return onPost(place.card, (article) => cardSpot(article, chips.get(place.card.id) ?? null))
    if ('companion' in place) return onComposer(place.companion, companionSpot)
    return onComposer(place.gate, gateSpot)
  }

  const tightness = (place: Place) => {
    const root = 'companion' in place ? composers.of(place.companion)?.root : undefined
    return root && isTight(root) ? { oneRow: true } : {}
  }

  return {
    hosts: hosts as WeakSet<Node>,
    open(place: Place): Slot | null {
      const { find, isAlive } = placeOf(place)
      const onClose = (host: HTMLElement) => {
        open.delete(host)
        if ('chip' in place) chips.delete(place.chip.id)
      }
      const opened = openSlot(find, { isAlive, onClose }, (host) => hosts.add(host))
      if (!opened) return null
      open.set(opened.slot.host, opened)
      if ('chip' in place) chips.set(place.chip.id, opened.slot.host)
      return { ...opened.slot, ...tightness(place) }
    },
    /** The page may have thrown hosts out with what it rendered anew. */
    turn() {
      for (const { slot, restore } of [...open.values()]) if (!restore()) slot.close()
    },
    start(signal: AbortSignal) {
      signal.addEventListener('abort', () => {
        for (const { slot } of [...open.values()]) slot.close()
      })
    },
  }
}
