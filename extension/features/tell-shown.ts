import type { Subject } from '#shared/inbox/subject.ts'
import type { Feature } from './feature.ts'

/** As many as the hub takes at once; a virtualised feed keeps about a dozen. */
const MOST = 40
/** A scroll brings and takes posts with every few frames. Told at most this often, in milliseconds; the first at once. */
const EVERY = 250
/** Reply fields open in one page: the inline one and one in a dialog, with room to spare. */
const MOST_FIELDS = 8

/**
 * Which posts are on screen, so that the hub can look them up in what it has. Posts being answered are named first and at
 * once: an act about one of them may follow in the same turn.
 */
export const tellShown: Feature = ({ site, link, signal }) => {
  const posts = new Map<number, Subject>()
  const answered = new Map<number, Subject>()
  let about: Subject | null = null
  let said = ''
  let isWaiting = false
  let toldAt = Number.NEGATIVE_INFINITY

  const tell = () => {
    isWaiting = false
    const first = [...answered.values(), ...(about ? [about] : [])]
    const subjects = [...new Set([...first, ...[...posts.values()].reverse()])].slice(0, MOST)
    const key = subjects.join()
    if (key === said || signal.aborted) return
    said = key
    toldAt = performance.now()
    link.tell({ type: 'shown', subjects })
  }
  const later = () => {
    if (isWaiting) return
    isWaiting = true
    const wait = toldAt + EVERY - performance.now()
    if (wait > 0) setTimeout(tell, wait)
    else queueMicrotask(tell)
  }

  site.observe(
    'post',
    (post) => {
      posts.set(post.id, post.subject)
      later()
    },
    signal,
  )
  site.observe(
    'post gone',
    (post) => {
      posts.delete(post.id)
      later()
    },
    signal,
  )
  // An act about the post follows in this very turn.
  site.observe('reply pressed', tell, signal)
  /** Where a text of the panel could go is no hurry: the press that opened the field does not wait for it. */
  const tellAnswering = () =>
    setTimeout(() => {
      if (signal.aborted) return
      link.tell({ type: 'answering', subjects: [...new Set(answered.values())].slice(-MOST_FIELDS) })
    })

  site.observe(
    'composer',
    ({ id, kind, parent }) => {
      if (parent) answered.set(id, parent)
      tell()
      if (parent && kind === 'reply') tellAnswering()
    },
    signal,
  )
  site.observe(
    'composer gone',
    ({ id }) => {
      if (answered.delete(id)) tellAnswering()
      later()
    },
    signal,
  )
  site.observe(
    'place',
    ({ subject }) => {
      about = subject
      tell()
    },
    signal,
  )
}
