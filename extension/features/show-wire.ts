import type { Stand } from '../overlay/overlay.ts'
import { isRoomAbove } from '../overlay/room.ts'
import { wire } from '../overlay/wire.ts'
import type { Post } from '../sites/site.ts'
import type { Feature } from './feature.ts'

/** Who is at a post now, standing on the line under it. Where the page leaves no room the chip alone says it. */
export const showWire: Feature = ({ site, link, overlay, signals, signal }) => {
  const posts = new Map<number, Post>()
  const drawn = new Map<number, { stand: Stand; key: string }>()

  const draw = (post: Post) => {
    // The post that a page is about runs over the whole width: there is no empty column under its writer's face.
    if (post.focused) return
    // Nobody is shown to be here on the word of a server that does not answer.
    const told = signals.away() ? [] : (link.view(post.subject)?.here ?? [])
    const here = told.filter(({ doing }) => doing !== 'gone')
    const before = drawn.get(post.id)
    const key = here.map(({ person, doing }) => `${person.id}${doing}`).join()
    if (before?.key === key) return
    if (here.length === 0) {
      before?.stand.close()
      drawn.delete(post.id)
      return
    }
    const slot = before ? null : site.slot({ wire: post })
    const stand = before?.stand ?? (slot && overlay.stand(slot, 'at-wire'))
    if (!stand) return
    if (
      slot &&
      !isRoomAbove(stand.host.getBoundingClientRect(), stand.host.getBoundingClientRect().left, here.length)
    ) {
      return stand.close()
    }
    stand.root.replaceChildren(wire(here))
    drawn.set(post.id, { stand, key })
  }

  site.observe(
    'post',
    (post) => {
      posts.set(post.id, post)
      draw(post)
    },
    signal,
  )
  site.observe(
    'post gone',
    (post) => {
      posts.delete(post.id)
      drawn.get(post.id)?.stand.close()
      drawn.delete(post.id)
    },
    signal,
  )
  signals.on(
    'away',
    () => {
      for (const post of posts.values()) draw(post)
    },
    signal,
  )
  link.onViews((subjects) => {
    for (const post of posts.values()) if (subjects.includes(post.subject)) draw(post)
  }, signal)
}
